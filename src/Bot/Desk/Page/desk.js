const here = location.pathname.replace(/\/$/, '');
const at = id => document.getElementById(id);
const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const largest = 10 * 1024 * 1024;

function make(tag, text, className) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
}

function status(text, good) {
  at('status').textContent = text || '';
  at('status').className = good ? 'good' : '';
  at('status').hidden = !text;
}

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(here + path, { credentials: 'omit', cache: 'no-store', ...options });
  } catch {
    return { failed: true, sentence: 'Mất mạng, chưa gửi được. Đồng chí thử lại khi có mạng.' };
  }
  const body = await answer.json().catch(() => ({}));
  return answer.ok ? body : { failed: true, sentence: body.sentence || body.message || 'Máy chủ đang bận, đồng chí thử lại sau ít phút.' };
}

async function open() {
  const page = await ask('/data');
  if (page.failed) {
    status(page.sentence);
    return;
  }
  at('unit').textContent = page.unit;
  at('who').textContent = page.who;
  at('sample').hidden = !page.sample;
  at('today').textContent = page.today;
  at('until').textContent = page.until;
  at('current').href = here + '/current.xlsx';
  at('template').href = here + '/template.xlsx';
  at('start').hidden = false;
  at('reopened').hidden = !page.reopened?.length;
  at('reopened-list').replaceChildren(...(page.reopened || []).map(line => make('li', line)));
  at('last').hidden = !page.last;
  if (page.last) {
    at('last-text').textContent = `${page.last.file}, ${page.last.who}, lúc ${page.last.at}: ${page.last.counts}.`;
    at('last-refusal').textContent = page.last.refusal || '';
    at('last-refusal').hidden = !page.last.refusal;
    at('undo').hidden = Boolean(page.last.refusal);
    at('undo').onclick = () => sure(at('undo'), 'Bấm lần nữa để hoàn tác', () => send('/undo', page.last.id, at('undo')));
  }
}

// What cannot be taken back by a slip of the thumb is pressed twice.
function sure(button, label, then) {
  if (button.dataset.sure) {
    then();
    return;
  }
  button.dataset.sure = '1';
  const before = button.textContent;
  button.textContent = label;
  setTimeout(() => {
    delete button.dataset.sure;
    if (!button.disabled) button.textContent = before;
  }, 6000);
}

async function choose(event) {
  const file = event.target.files[0];
  event.target.value = '';
  if (!file) return;
  clear();
  if (!/\.xlsx$/i.test(file.name)) {
    status('Chỉ nhận tệp Excel (.xlsx). Đồng chí mở tệp ra và lưu thành .xlsx rồi chọn lại.');
    return;
  }
  if (file.size > largest) {
    status('Tệp lớn quá 10 MB. Đồng chí bỏ ảnh và trang thừa rồi lưu lại.');
    return;
  }
  status(`Đang đọc ${file.name}…`, true);
  at('file').disabled = true;
  const page = await ask('/file?name=' + encodeURIComponent(file.name), { method: 'POST', headers: { 'Content-Type': mime }, body: file });
  at('file').disabled = false;
  status(page.failed ? page.sentence : '');
  if (!page.failed) show(page);
}

function clear() {
  at('result').hidden = true;
  for (const id of ['table', 'notes', 'detail', 'actions']) at(id).replaceChildren();
}

function show(page) {
  clear();
  if (page.problems) {
    at('result-title').textContent = `Chưa nhập gì: ${page.problems.length + page.more} chỗ cần sửa`;
    at('result-text').textContent = `Đồng chí sửa trong ${page.file} rồi chọn lại tệp.`;
    at('detail').append(list(page.problems.map(p => [p.place, p.text]), 'problems', page.more));
  } else {
    at('result-title').textContent = page.id ? 'Xem trước, chưa nhập' : 'Không có gì thay đổi';
    at('result-text').textContent = page.id ? `${page.file}: ${page.counts}.` : `${page.file} giống danh sách đang dùng.`;
    at('table').append(totals(page.kinds));
    if (page.notes?.length) at('notes').append(list(page.notes.map(note => ['', note]), 'notes', 0));
    if (page.id) {
      const details = make('details');
      details.open = page.changes.length <= 12;
      details.append(make('summary', 'Xem từng thay đổi'), changes(page.changes, page.more));
      at('detail').append(details);
      const yes = make('button', 'Đúng, nhập', 'primary');
      const no = make('button', 'Để sau', 'plain');
      yes.type = no.type = 'button';
      yes.onclick = () => send('/apply', page.id, yes);
      no.onclick = clear;
      at('actions').append(yes, no);
    }
  }
  at('result').hidden = false;
  at('result').focus();
}

function totals(kinds) {
  const table = make('table');
  const head = make('tr');
  for (const word of ['', 'mới', 'đổi', 'hết', 'giữ']) {
    const cell = make(word ? 'th' : 'td', word);
    if (word) cell.scope = 'col';
    head.append(cell);
  }
  const thead = make('thead');
  thead.append(head);
  const body = make('tbody');
  for (const kind of kinds) {
    const row = make('tr');
    const name = make('th', kind.what);
    name.scope = 'row';
    row.append(name, ...[kind.new, kind.changed, kind.ended, kind.same].map(n => make('td', n.toLocaleString('vi-VN'), n ? '' : 'zero')));
    body.append(row);
  }
  table.append(thead, body);
  return table;
}

function changes(rows, more) {
  const all = make('ul');
  for (const row of rows) {
    const item = make('li');
    item.append(make('span', row.kind, 'kind'), ` ${row.what} `, make('b', row.code), row.detail ? ` (${row.detail})` : '');
    all.append(item);
  }
  if (more) all.append(make('li', `và ${more} thay đổi khác`));
  return all;
}

function list(rows, className, more) {
  const all = make('ul', undefined, className);
  for (const [place, text] of rows) {
    const item = make('li');
    if (place) item.append(make('strong', place));
    item.append(text);
    all.append(item);
  }
  if (more) all.append(make('li', `và ${more} chỗ khác`));
  return all;
}

async function send(path, id, button) {
  button.disabled = true;
  status('Đang làm…', true);
  const answer = await ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ id }) });
  button.disabled = false;
  status(answer.sentence, !answer.failed);
  if (!answer.failed) {
    clear();
    await open();
  }
}

at('file').addEventListener('change', choose);
open();
