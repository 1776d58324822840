// The page as the server last told it, and what this phone has filled in since.
const page = { token: '', owner: '', data: null, drafts: new Map(), queue: new Map(), receipts: [], uploads: 0, gone: false, status: 0, ahead: 0 };
let syncTimer = 0;
let flushing = false;
let flushTimer = 0;

const placeOf = (period, code) => `${period}|${code}`;
const periodOf = key => page.data?.periods.find(p => p.key === key);
const subjectOf = (period, code) => periodOf(period)?.subjects.find(s => s.code === code);
const questionsOf = period => page.data.forms[periodOf(period).form].questions;
const draftOf = (period, code) => page.drafts.get(placeOf(period, code));
const dayOf = time => new Date(time + 7 * 3600e3).toISOString().slice(0, 10);
const dayBefore = days => dayOf(Date.now() + page.ahead - days * 864e5);
// Answers are plain JSON; browsers of before 2022 have no structuredClone.
const copyOf = answers => JSON.parse(JSON.stringify(answers));
const isAnswered = value => value !== undefined && value !== null && value.text?.trim() !== '';

function isAsked({ when }, answers) {
  if (!when) return true;
  const value = answers[when[0]];
  if (!isAnswered(value)) return false;
  if (when[1] === '*') return !Array.isArray(value) || value.length > 0;
  return Array.isArray(value) ? value.includes(when[1]) : String(value) === when[1];
}

const askedIn = draft => questionsOf(draft.period).filter(q => isAsked(q, draft.answers));
const missingIn = draft => askedIn(draft).filter(q => q.required && !isAnswered(draft.answers[q.key]));

const capital = text => text[0].toUpperCase() + text.slice(1);

// An answer in words.
function say(question, value, note) {
  switch (question.kind) {
    case 'yesno': return value ? question.yes : question.no;
    case 'choice': return labelOf(question, value);
    case 'choices': return value.length ? value.map(key => labelOf(question, key)).join(', ') : words.noneOfThem;
    case 'photo': return words.photo(countOf(value));
    default: return note?.shown || value.text;
  }
}

const labelOf = (question, key) => question.choices.find(c => c[0] === key)?.[1] || key;

async function loadKept(token) {
  page.token = token;
  page.owner = ownerOf(token);
  page.data = await keep.get(`${page.owner}.page`);
  await readQueue();
}

// What lies on the phone may have been changed by the service worker; what is open in a form stays as it is there.
async function readQueue() {
  // All is read before anything changes, so that nothing pressed meanwhile is done to what is no longer here.
  const [drafts, items, uploads, receipts] = await Promise.all([
    keep.all(`${page.owner}.draft.`), queued(page.owner), keep.all(`${page.owner}.upload.`), keep.all(`${page.owner}.receipt.`),
  ]);
  const before = page.drafts;
  page.drafts = new Map(drafts.map(draft => [placeOf(draft.period, draft.subject), draft]));
  for (const [place, draft] of page.drafts) draft.dropping = before.get(place)?.dropping;
  if (isFilling() && draftOf(shown.period, shown.subject)) page.drafts.set(placeOf(shown.period, shown.subject), shown);
  page.queue = new Map();
  for (const item of items) page.queue.set(placeOf(item.period, item.subject), item);
  page.uploads = uploads.length;
  page.receipts = receipts.filter(receipt => Date.now() - receipt.at < 864e5).sort((a, b) => b.at - a.at);
}

const goneText = () => words.gone + (page.queue.size + page.drafts.size > 0 ? ` ${words.goneKept}` : '');
const isLinkGone = ({ status, body }) => status === 404 && !body?.subject;

// The link opens nothing any more: told to the ear as well.
function setGone(gone) {
  if (gone && !page.gone) $('told').textContent = goneText();
  page.gone = gone;
}

// Asks the server how everything stands; false when it cannot be reached.
async function loadData() {
  const asked = Date.now();
  const answer = await request(`/form/${page.token}/data`, {}, 10000).then(answerOf).catch(() => ({ status: 0 }));
  if (answer.status === 404 && await tookNewerLink()) return loadData();
  setGone(answer.status === 404);
  page.status = answer.status;
  if (answer.status !== 200) return page.gone;
  page.data = answer.body;
  page.ahead = answer.body.now - asked;
  await keep.set(`${page.owner}.page`, page.data);
  // The link that lives longest is the one to send with.
  if (!(await keep.get(`${page.owner}.until`) > page.data.until)) {
    await keep.set(`${page.owner}.until`, page.data.until);
    await keep.set(`${page.owner}.token`, page.token);
  }
  return true;
}

// An old message's link, on a phone that has opened a newer one of the same official since.
async function tookNewerLink() {
  const newest = await keep.get(`${page.owner}.token`);
  if (!newest || newest === page.token || page.tried === newest) return false;
  page.token = page.tried = newest;
  return true;
}

// The report being filled in: what this phone keeps, else what the server has.
function openDraft(period, code) {
  const kept = draftOf(period, code);
  if (kept) return kept;
  const { answers, version, draft } = subjectOf(period, code);
  const opened = { session: newId(), period, subject: code, answers: copyOf(answers), version, draft, notes: {} };
  if (opened.answers.nil) opened.answers = {};
  return opened;
}

function saveDraft(draft) {
  // In words, so that it can be read where the form itself is no longer here.
  if (subjectOf(draft.period, draft.subject)) draft.told = toldIn(draft);
  page.drafts.set(placeOf(draft.period, draft.subject), draft);
  return keep.set(draftKey(page.owner, draft.period, draft.subject), draft);
}

async function dropDraft(draft) {
  page.drafts.delete(placeOf(draft.period, draft.subject));
  await keep.remove(draftKey(page.owner, draft.period, draft.subject));
  for (const photo of Object.values(draft.answers).flatMap(value => value.photos || [])) await keep.remove(photoKey(page.owner, photo));
}

const toldIn = draft => draft.nil ? words.nil : askedIn(draft).filter(q => isAnswered(draft.answers[q.key]))
  .map(q => `${q.label}: ${say(q, draft.answers[q.key], draft.notes[q.key])}`).join('; ');

async function unqueue(draft) {
  const waiting = draft.queued;
  draft.queued = null;
  if (waiting) await keep.remove(queueKey(page.owner, waiting));
}

function change(draft, key, value) {
  if (isAnswered(value)) draft.answers[key] = value;
  else delete draft.answers[key];
  for (const noted in draft.notes) if (noted === key || draft.notes[noted].of?.includes(key)) delete draft.notes[noted];
  draft.message = '';
  draft.nil = false;
  unqueue(draft);
  saveDraft(draft);
  clearTimeout(syncTimer);
  syncTimer = setTimeout(() => sync(draft), 700);
}

// Has the server keep the draft too, for the chat to go on with, and tell how it understood what was typed.
async function sync(draft) {
  clearTimeout(syncTimer);
  // A picture goes with the report; what is typed need not wait for it.
  const sent = Object.fromEntries(Object.entries(copyOf(draft.answers)).filter(([, value]) => !value.photos || value.keep));
  for (const value of Object.values(sent)) delete value.photos;
  const answer = await postJson(`/form/${page.token}/drafts`, { ...draft, clientId: draft.session, answers: sent }).then(answerOf).catch(() => null);
  if (answer && isLinkGone(answer)) {
    setGone(true);
    showNotes(draft);
  } else if (answer) {
    await learn(draft, answer, sent);
  }
  showConnection(answer?.status > 0);
  return answer?.status === 200;
}

async function learn(draft, { status, body }, sent) {
  if (body?.notes) {
    const same = key => JSON.stringify(sent[key]) === JSON.stringify(draft.answers[key]);
    for (const note of body.notes) if (same(note.key)) draft.notes[note.key] = note;
  }
  if (status === 200) draft.draft = body.draft;
  else if (body?.message && status !== 429 && status !== 503) draft.message = body.message;
  if (status === 409 && body?.current) draft.changed = body.current;
  if (draftOf(draft.period, draft.subject) || status !== 200) await saveDraft(draft);
  showNotes(draft);
}

// The person has seen both and chosen.
async function settleChange(draft, takeTheirs) {
  const { version, draft: mark } = draft.changed;
  Object.assign(subjectOf(draft.period, draft.subject), draft.changed);
  if (takeTheirs) {
    clearTimeout(syncTimer);
    await dropDraft(draft);
    return;
  }
  Object.assign(draft, { version, draft: mark, changed: null, message: '' });
  await saveDraft(draft);
}

// Confirmed: from here on it is the queue's matter.
async function submit(draft, nil) {
  const asked = new Set(askedIn(draft).map(q => q.key));
  const answers = nil ? { nil: true } : Object.fromEntries(Object.entries(draft.answers).filter(([key]) => asked.has(key)));
  const photos = Object.values(answers).flatMap(a => a.photos || []);
  clearTimeout(syncTimer);
  const { session, period, subject, version, draft: mark } = draft;
  const item = { clientId: newId(), order: Date.now(), session, period, subject, version, draft: mark, answers, photos };
  draft.queued = item.clientId;
  draft.nil = nil;
  await saveDraft(draft);
  await keep.set(queueKey(page.owner, item.clientId), item);
  await readQueue();
  flush();
}

async function flush() {
  clearTimeout(flushTimer);
  if (flushing || page.gone) return;
  flushing = true;
  const left = await sendAll(page.owner, told).catch(() => 15);
  flushing = false;
  if (left > 0) {
    if (!isFilling()) render();
    flushTimer = setTimeout(flush, left * 1000);
    navigator.serviceWorker?.ready.then(ready => ready.sync?.register(`send.${page.owner}`)).catch(() => null);
  }
}

async function told({ item, status, body }) {
  if (!item) {
    // A picture has gone, or will never be taken.
    if (body?.message) toast(body.message);
    await readQueue();
    if (!isFilling()) render();
    return;
  }
  showConnection(status !== 0);
  if (isLinkGone({ status, body })) setGone(true);
  if (body?.receipt || body?.message) $('told').textContent = body.receipt || body.message;
  if (status === 200) {
    page.drafts.delete(placeOf(item.period, item.subject));
    const kept = await keep.get(draftKey(page.owner, item.period, item.subject));
    if (kept) page.drafts.set(placeOf(item.period, item.subject), kept);
    Object.assign(subjectOf(item.period, item.subject) || {}, body.current);
    keep.set(`${page.owner}.page`, page.data);
    // Left open over midnight: how many days are left is another matter now.
    if (dayOf(page.data.now) !== dayBefore(0)) await look();
  } else if (body && !page.gone && status >= 400 && status < 500 && status !== 429) {
    const draft = draftOf(item.period, item.subject);
    if (draft?.queued === item.clientId) {
      draft.queued = null;
      await learn(draft, { status, body }, item.answers);
    }
    await keep.remove(queueKey(page.owner, item.clientId));
  }
  await readQueue();
  if (!isFilling()) render();
}
