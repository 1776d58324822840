// The reports that are owed, and how each stands.
const drawings = {
  filed: 'M4 4h16v16H4zM8 12l3 3 5-6',
  begun: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  missing: 'M4 4h16v16H4z',
  queued: 'M12 21a9 9 0 1 0-9-9M12 7v5l3 2M3 12l-2-3m2 3 3-2',
  refused: 'M12 4v10m0 5v.5',
};

function stateOf(period, subject) {
  const item = page.queue.get(placeOf(period, subject.code));
  const draft = draftOf(period, subject.code);
  if (item) return flushing && !wasOffline ? 'sending' : 'queued';
  if (draft?.message) return 'refused';
  if (subject.returned) return 'returned';
  const touched = draft && JSON.stringify(draft.answers) !== JSON.stringify(subject.answers) && Object.keys(draft.answers).length > 0;
  if (subject.number) return touched || subject.begun ? 'amending' : 'filed';
  return touched || subject.begun ? 'begun' : 'missing';
}

const markOf = state => ({ amending: 'filed', returned: 'refused', sending: 'queued' })[state] || state;

function drawList() {
  shown = null;
  const nodes = [];
  if (page.gone) nodes.push(element('p', 'banner', words.gone + (page.queue.size > 0 ? ` ${words.goneKept}` : '')));
  if (!keepsLasting) nodes.push(element('p', 'banner', words.unkept));
  nodes.push(news());
  if (!page.gone && page.data?.periods.length === 0) nodes.push(element('p', '', words.none));
  const periods = (page.data?.periods || []).map(drawPeriod);
  setView([...nodes, ...periods.flatMap(p => p.nodes)], periods.map(p => p.next).filter(Boolean).slice(0, 1));
}

// Receipts of the day, the newest first; what a screen reader is told at once.
function news() {
  const box = element('div', 'news');
  box.setAttribute('role', 'status');
  for (const { text } of page.receipts.slice(0, 3)) box.append(element('p', 'receipt', text));
  return box;
}

function drawPeriod(period) {
  const states = period.subjects.map(subject => [subject, stateOf(period.key, subject)]);
  const settled = states.filter(([, state]) => ['filed', 'amending', 'queued', 'sending'].includes(state)).length;
  const open = states.find(([, state]) => !['filed', 'amending', 'queued', 'sending'].includes(state));
  const head = heading(period.name, `${period.left[0].toUpperCase()}${period.left.slice(1)}. ${words.done(settled, states.length, period.subjectWord)}`);
  const list = element('ul', 'subjects');
  for (const [subject, state] of states) list.append(drawSubject(period, subject, state));
  if (!open) return { nodes: [head, list, element('p', 'soft', words.allDone)], next: null };
  const [{ code }, state] = open;
  const label = state === 'missing' ? words.begin(code) : words.next(code);
  return { nodes: [head, list], next: button('primary', label, () => go('f', period.key, code)) };
}

function drawSubject(period, subject, state) {
  const row = button(`row ${markOf(state)}`, '', () => go('f', period.key, subject.code));
  const name = element('span', 'name');
  const first = element('span', '');
  first.append(element('b', '', subject.code), ` ${subject.name}`);
  name.append(first, element('span', 'state', words.states[state] + (state === 'filed' ? ` ${subject.number}` : '')));
  row.append(drawn(drawings[markOf(state)]), name);
  const line = element('li');
  line.append(row);
  return line;
}

function drawn(path) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
  svg.firstChild.setAttribute('d', path);
  return svg;
}
