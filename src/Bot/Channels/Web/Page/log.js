// The messages on the page, in the order of the server's numbers; what is not yet sent stands last.
const shown = new Map();
const mine = new Map();
let lastId = 0;
let firstId = Infinity;
let sticky = true;
let workingTimer = 0;
let botSpoke = 0;

function showMessage(message, live = true) {
  if (shown.has(message.id)) return;
  followClock(message.at);
  const isMine = message.from === 'me';
  const known = isMine ? mine.get(message.ref) : undefined;
  const node = known || messageNode(message, isMine);
  node.dataset.id = message.id;
  node.dataset.at = message.at;
  node.querySelector('.meta').textContent = showHour(message.at);
  shown.set(message.id, node);
  if (isMine) mine.set(message.ref, node);
  if (known) setState(known, null);
  lastId = Math.max(lastId, message.id);
  firstId = Math.min(firstId, message.id);
  place(node, message.id);
  if (!live) return;
  if (!isMine) {
    botSpoke++;
    showWorking(false);
    countUnread();
    learnWho();
  }
  refreshButtons();
  follow(node, isMine && !known);
}

function showPending(item) {
  if (mine.has(item.clientId)) return;
  const body = { text: item.label || item.text || '', file: item.photo ? { local: item.photo } : null };
  const node = messageNode({ at: item.at, body, ref: item.clientId }, true);
  node.dataset.id = Infinity;
  node.dataset.at = item.at;
  mine.set(item.clientId, node);
  setState(node, 'sending');
  place(node, Infinity);
  follow(node, true);
}

function messageNode(message, isMine) {
  const node = element('div', isMine ? 'msg me' : 'msg bot');
  const bubble = element('div', 'bubble');
  const buttons = message.body.buttons || [];
  bubble.append(element('span', 'sr', isMine ? words.me : words.bot));
  if (message.body.file) bubble.append(fileNode(message.body.file));
  const press = (button, pressed, event) => pressButton(node, button, pressed, event);
  const rest = isMine ? [] : fillText(bubble, message.body.text, buttons, press);
  if (isMine && message.body.text) {
    const line = element('div', 'line');
    appendInline(line, spoken.get(message.body.text) || message.body.text);
    bubble.append(line);
  }
  bubble.append(element('div', 'meta'));
  const day = element('div', 'day');
  day.hidden = true;
  node.append(bubble);
  if (rest.length > 0) node.append(chipsNode(rest, press));
  node.prepend(day);
  return node;
}

function chipsNode(buttons, press) {
  const chips = element('div', 'chips');
  for (const button of buttons) {
    const chip = element('button', '', button.label);
    chip.type = 'button';
    chip.onclick = event => press(button, chip, event);
    chips.append(chip);
  }
  return chips;
}

function fileNode(file) {
  const address = file.local || `${chat.base}/files/${encodeURIComponent(file.id)}`;
  const link = element('a', file.name ? 'document' : 'photo', file.name || '');
  if (!file.local) link.href = address;
  if (file.name) {
    link.prepend(drawing('M6 3h8l4 4v14H6zM14 3v4h4M12 11v6m-3-3 3 3 3-3'));
    link.download = file.name;
    return link;
  }
  link.target = '_blank';
  const picture = element('img');
  picture.alt = words.photo;
  picture.loading = 'lazy';
  picture.onload = () => { if (sticky) toBottom(); };
  picture.src = address;
  link.append(picture);
  return link;
}

function place(node, id) {
  let before = null;
  for (let at = $('messages').lastElementChild; at; at = at.previousElementSibling) {
    if (at === node) continue;
    if (Number(at.dataset.id) <= id) break;
    before = at;
  }
  if (before !== node.nextElementSibling || !node.parentNode) $('messages').insertBefore(node, before);
  refreshHead(node);
  if (node.nextElementSibling) refreshHead(node.nextElementSibling);
}

// The date stands above the first message of a day; a change of speaker gets more room.
function refreshHead(node) {
  const previous = node.previousElementSibling;
  const day = showDay(Number(node.dataset.at));
  const head = node.querySelector('.day');
  head.textContent = day;
  const unsent = node.dataset.id === 'Infinity';
  head.hidden = unsent || (Boolean(previous) && showDay(Number(previous.dataset.at)) === day);
  node.classList.toggle('turn', !previous || previous.classList.contains('me') !== node.classList.contains('me'));
}

// Buttons work until the bot has answered what the person did after them.
function refreshButtons() {
  let spoken = false;
  let answered = false;
  let found = false;
  for (let node = $('messages').lastElementChild; node; node = node.previousElementSibling) {
    const isMine = node.classList.contains('me');
    const buttons = isMine ? [] : node.querySelectorAll('.chips button, .row');
    const active = buttons.length > 0 && !found && !answered && !node.dataset.pressed;
    buttons.forEach(button => { button.disabled = !active; });
    found = found || buttons.length > 0;
    answered = answered || (isMine && spoken);
    spoken = spoken || !isMine;
  }
}

function pressButton(node, button, pressed, event) {
  node.dataset.pressed = 'true';
  pressed.classList.add('pressed');
  send({ press: button.data, label: button.label });
  refreshButtons();
  if (event.detail === 0) $('text').focus();
}

function setState(node, state, sentence = '', again = null) {
  node.querySelector('.state')?.remove();
  if (!state) return;
  const line = element('div', `state ${state}`, sentence || words[state]);
  if (again) {
    const button = element('button', '', words.edit);
    button.type = 'button';
    button.onclick = () => { node.remove(); again(); };
    line.append(button);
  }
  node.append(line);
}

function showWorking(on) {
  clearTimeout(workingTimer);
  if (!on) {
    $('working').hidden = true;
    return;
  }
  workingTimer = setTimeout(() => {
    $('working').hidden = false;
    if (sticky) toBottom();
    workingTimer = setTimeout(() => showWorking(false), 20000);
  }, 600);
}

function toBottom() {
  $('log').scrollTop = $('log').scrollHeight;
}

// A message taller than the screen is shown from its beginning.
function follow(node, always) {
  if (!sticky && !always) {
    $('down').hidden = false;
    return;
  }
  sticky = true;
  toBottom();
  if (node.offsetHeight > $('log').clientHeight) node.scrollIntoView();
}

function watchScroll() {
  const log = $('log');
  log.addEventListener('scroll', () => {
    sticky = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    if (sticky) $('down').hidden = true;
    if (log.scrollTop < 120 && !$('older').hidden) loadOlder();
  }, { passive: true });
  $('down').onclick = () => { toBottom(); $('down').hidden = true; };
  new ResizeObserver(() => { if (sticky) toBottom(); }).observe(log);
}
