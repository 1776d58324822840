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
  if (item) return page.gone ? 'stuck' : flushing && !wasOffline ? 'sending' : 'queued';
  if (draft?.message) return 'refused';
  if (subject.returned) return 'returned';
  const touched = draft && JSON.stringify(draft.answers) !== JSON.stringify(subject.answers) && Object.keys(draft.answers).length > 0;
  if (subject.number) return touched || subject.begun ? 'amending' : 'filed';
  return touched || subject.begun ? 'begun' : 'missing';
}

const markOf = state => ({ amending: 'filed', returned: 'refused', sending: 'queued', stuck: 'refused' })[state] || state;
const isFiled = state => ['filed', 'amending'].includes(state);
const isWaiting = state => ['queued', 'sending', 'stuck'].includes(state);
const leftOf = period => page.gone ? '' : `${capital(period.left)}.`;

function drawList() {
  shown = null;
  const nodes = [];
  if (page.gone) nodes.push(element('p', 'banner', goneText()));
  if (!keepsLasting) nodes.push(element('p', 'banner', words.unkept));
  nodes.push(news(), ...leftOver());
  if (page.uploads > 0) nodes.push(element('p', 'soft', words.photosComing(page.uploads)));
  if (!page.gone && page.data?.periods.length === 0) nodes.push(element('p', '', words.none));
  const periods = (page.data?.periods || []).map(drawPeriod);
  setView([...nodes, ...periods.flatMap(p => p.nodes)], periods.map(p => p.next).filter(Boolean).slice(0, 1));
}

// Filled in on this phone, and its period closed or its subject went to somebody else meanwhile: still here to be copied.
function leftOver() {
  const left = page.data ? [...page.drafts.values()].filter(draft => draft.told && !subjectOf(draft.period, draft.subject)) : [];
  return left.map(draft => {
    const box = element('div', 'banner left');
    box.append(element('p', 'strong', draft.subject), element('p', '', draft.message || words.closed), element('p', 'told', words.filledIn(draft.told)));
    const row = element('div', 'quick');
    if (navigator.clipboard) row.append(button('chip-button', words.copy, () => navigator.clipboard.writeText(`${draft.subject} ${draft.told}`).then(() => toast(words.copied))));
    row.append(dropButton('chip-button', draft, () => dropDraft(draft).then(render)));
    box.append(row);
    return box;
  });
}

// Pressed by mistake it would be lost for good: it takes a second press.
function dropButton(className, draft, drop) {
  const made = button(className, draft.dropping ? words.dropSure : words.drop, () => {
    if (draft.dropping) drop();
    (draftOf(draft.period, draft.subject) || draft).dropping = draft.dropping = true;
    made.textContent = words.dropSure;
  });
  return made;
}

// Receipts of the day, the newest first.
function news() {
  const box = element('div', 'news');
  for (const { text } of page.receipts.slice(0, 3)) box.append(element('p', 'receipt', text));
  return box;
}

function drawPeriod(period) {
  const states = period.subjects.map(subject => [subject, stateOf(period.key, subject)]);
  // Done is what the office has; what only this phone has is said to wait.
  const [filed, waiting] = [isFiled, isWaiting].map(is => states.filter(([, state]) => is(state)).length);
  const open = states.find(([, state]) => !isFiled(state) && !isWaiting(state));
  const waits = page.gone ? words.stuck(waiting) : words.waiting(waiting);
  const head = heading(period.name, `${leftOf(period)} ${words.done(filed, states.length, period.subjectWord)} ${waiting > 0 ? waits : ''}`.trim());
  const list = element('ul', 'subjects');
  for (const [subject, state] of states) list.append(drawSubject(period, subject, state));
  if (!open) return { nodes: [head, list, element('p', 'soft', waiting === 0 ? words.allDone : page.gone ? '' : words.allKept)], next: null };
  const [{ code }, state] = open;
  const label = state === 'missing' ? words.begin(code) : words.next(code);
  return { nodes: [head, list], next: button('primary', label + inPeriod(period), () => go('f', period.key, code)) };
}

// The same household stands in each of several open periods.
const inPeriod = period => page.data.periods.length > 1 ? `, ${period.name[0].toLowerCase()}${period.name.slice(1)}` : '';

function drawSubject(period, subject, state) {
  const row = button(`row ${markOf(state)}`, '', () => go('f', period.key, subject.code));
  const name = element('span', 'name');
  const first = element('span', '');
  first.append(element('b', '', subject.code), ` ${subject.name}`);
  name.append(first, element('span', 'state', words.states[state] + (state === 'filed' ? ` ${subject.number}` : '')), element('span', 'sr', inPeriod(period)));
  row.append(drawn(drawings[markOf(state)]), name);
  const line = element('li');
  line.append(row);
  if (state === 'missing') {
    const nil = button('nil', words.nil, () => go('n', period.key, subject.code));
    nil.setAttribute('aria-label', `${words.nil}: ${subject.code}${inPeriod(period)}`);
    line.append(nil);
  }
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
