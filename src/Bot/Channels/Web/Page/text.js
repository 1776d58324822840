// Turns plain text into nodes. What people and the bot write is only ever text: never markup.
const inlinePattern = /https?:\/\/[^\s<>"']+|\bBC-\d{4,}\b|[✅✏⬜]\uFE0F?|[▓█]+░*|░{3,}/gu;

// The marks of a list are drawn: cheap phones and old computers have no glyphs for them.
const marks = {
  '✅': ['done', 'M4 4h16v16H4zM8 12l3 3 5-6'],
  '✏': ['begun', 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4'],
  '⬜': ['open', 'M4 4h16v16H4z'],
};

function appendInline(parent, text) {
  let from = 0;
  for (const match of text.matchAll(inlinePattern)) {
    const found = match[0].replace(/[.,;:!?)\]»”]+$/u, '');
    const node = inlineNode(found);
    if (!node) continue;
    parent.append(text.slice(from, match.index), node);
    from = match.index + found.length;
  }
  parent.append(text.slice(from));
}

// Within a button only marks: a link there would be a button in a button.
function appendMarks(parent, text) {
  for (const part of text.split(/([✅✏⬜]\uFE0F?)/u)) parent.append(marks[part[0]] ? inlineNode(part) : part);
}

function inlineNode(found) {
  const mark = marks[found[0]];
  if (/^[▓█░]/u.test(found)) return gaugeNode(found);
  if (!mark) return found.startsWith('BC-') ? codeNode(found) : linkNode(found);
  const node = element('span', `mark ${mark[0]}`);
  node.append(element('span', 'sr', found), drawing(mark[1]));
  return node;
}

// A bar of block letters, drawn: fonts disagree about those letters.
function gaugeNode(blocks) {
  const gauge = element('span', 'gauge');
  const filled = element('i');
  filled.style.width = `${100 * blocks.replace(/░/gu, '').length / blocks.length}%`;
  gauge.setAttribute('aria-hidden', 'true');
  gauge.append(filled);
  return gauge;
}

function drawing(path) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
  svg.firstChild.setAttribute('d', path);
  return svg;
}

function linkNode(address) {
  try {
    const url = new URL(address);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    const link = element('a', '', address);
    link.href = url.href;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  } catch {
    return null;
  }
}

function codeNode(code) {
  const button = element('button', 'code', code);
  button.type = 'button';
  button.setAttribute('aria-label', words.copy(code));
  button.onclick = () => copy(code);
  return button;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = element('textarea', 'sr');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  toast(words.copied(text));
}

const numbered = /^\s*(\d{1,3})\.\s+(.*)$/;
const topic = /^(\S{1,12} · (\d{1,2})\/(\d{1,2})) · (.+)$/;
const title = /^\p{Lu}{2,}(\s+[\p{Lu}\d/.:]+)+(?=$|\s·)/u;

// Fills a bubble line by line. A numbered line that a button stands for becomes that button.
function fillText(bubble, text, buttons, press) {
  const used = new Set();
  text.split('\n').forEach((line, at) => {
    const match = numbered.exec(line);
    const button = match && buttons.find(b => b.inText && b.number === Number(match[1]) && !used.has(b));
    if (button) {
      used.add(button);
      bubble.append(rowNode(button, match, press));
    } else if (match) {
      bubble.append(numberedNode(element('div', 'item'), match));
    } else if (at === 0 && topic.test(line)) {
      appendTopic(bubble, topic.exec(line));
    } else {
      const node = element('div', at === 0 && text.includes('\n') && title.test(line) ? 'line title' : 'line');
      appendInline(node, line);
      bubble.append(node);
    }
  });
  return buttons.filter(b => !used.has(b));
}

function numberedNode(node, [, number, rest]) {
  const body = element('span');
  appendInline(body, rest);
  node.append(element('b', '', number + '.'), ' ', body);
  return node;
}

function rowNode(button, [, number, rest], press) {
  const row = element('button', 'row');
  row.type = 'button';
  const body = element('span');
  appendMarks(body, rest);
  row.append(element('b', '', number + '.'), ' ', body);
  row.onclick = event => press(button, row, event);
  return row;
}

// "H013 · 3/7 · Thu nhập…": where we are, drawn small, then what is asked.
function appendTopic(bubble, [, head, step, steps, asked]) {
  const bar = element('div', 'bar');
  const done = element('i');
  done.style.width = `${Math.min(100, 100 * Number(step) / Math.max(1, Number(steps)))}%`;
  bar.append(done);
  bar.setAttribute('aria-hidden', 'true');
  const question = element('div', 'asked');
  appendInline(question, asked);
  bubble.append(element('div', 'topic', head), bar, question);
}
