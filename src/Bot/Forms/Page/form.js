// One report as a form: its questions, one below the other.
let shown = null;

const isFilling = () => shown !== null && location.hash.startsWith('#f/');

function drawForm(period, code) {
  const draft = openDraft(period, code);
  shown = draft;
  const subject = subjectOf(period, code);
  const nodes = [heading(`${code} ${subject.name}`, `${periodOf(period).name}. ${leftOf(periodOf(period))}`)];
  if (subject.note) nodes.push(element('p', 'banner', words.returned(subject.note)));
  else if (subject.number) nodes.push(element('p', 'help sent', words.amends(subject.number)));
  if (subject.rest) nodes.push(element('p', 'help', subject.rest));
  nodes.push(element('div', 'banner changed'));
  const quick = element('div', 'quick top');
  quick.append(button('chip-button', words.nil, () => go('n', period, code)));
  if (subject.previous) quick.append(button('chip-button', words.same, () => takePrevious(draft, subject)));
  nodes.push(quick);
  if (subject.proposed) nodes.push(proposedBox(draft, subject.proposed));
  nodes.push(...questionsOf(period).map(question => field(draft, question)), dropButton('quiet discard', draft, () => discard(draft)));
  setView(nodes, [button('plain', words.list, () => go('')), button('primary', words.review, () => review(draft))]);
  afterChange(draft);
  showNotes(draft);
  for (const area of document.querySelectorAll('textarea')) grow(area);
  if (draftOf(period, code)) sync(draft);
}

function heading(title, note) {
  const head = element('div', 'head');
  const name = element('h2', '', title);
  name.tabIndex = -1;
  head.append(name);
  if (note) head.append(element('p', 'soft', note));
  return head;
}

// Offered, never filled in by itself; what is there already stays.
function proposedBox(draft, { place, answers }) {
  const box = element('div', 'card proposed');
  box.append(element('p', '', words.proposedHead(place)), button('chip-button', words.proposedTake, () => {
    for (const key in answers) if (!isAnswered(draft.answers[key])) change(draft, key, copyOf(answers[key]));
    drawForm(draft.period, draft.subject);
    focusHead();
  }));
  return box;
}

function takePrevious(draft, subject) {
  if (subject.previous.nil) {
    go('n', draft.period, draft.subject);
    return;
  }
  for (const [key, value] of Object.entries(subject.previous)) change(draft, key, copyOf(value));
  drawForm(draft.period, draft.subject);
  review(draft);
}

// Conditions come and go with the answers.
function afterChange(draft) {
  for (const question of questionsOf(draft.period)) {
    const box = boxOf(question.key);
    if (!box) continue;
    box.hidden = !isAsked(question, draft.answers);
    const clear = box.querySelector('.clear');
    if (clear) clear.hidden = !isAnswered(draft.answers[question.key]);
    if (!draft.notes[question.key]) showNote(draft, question);
  }
  document.querySelector('.discard').hidden = !draftOf(draft.period, draft.subject) && !subjectOf(draft.period, draft.subject).begun;
}

// What is filled in goes, here and at the server; what was sent stays.
async function discard(draft) {
  clearTimeout(syncTimer);
  const answer = await postJson(`/form/${page.token}/drafts`, { ...draft, clientId: draft.session, answers: {}, drop: true }).then(answerOf).catch(() => ({ status: 0 }));
  const isOnlyHere = !draft.draft && !subjectOf(draft.period, draft.subject).begun;
  if (answer.status !== 200 && !(answer.status === 0 && isOnlyHere)) {
    toast(answer.body?.message || words.notDropped);
    return;
  }
  await unqueue(draft);
  await dropDraft(draft);
  Object.assign(subjectOf(draft.period, draft.subject), answer.body?.current);
  go('');
}

const boxOf = key => document.querySelector(`.field[data-key="${CSS.escape(key)}"]`);

function redraw(draft, question, focus = false) {
  boxOf(question.key).replaceWith(field(draft, question));
  afterChange(draft);
  if (focus) boxOf(question.key).querySelector('input:not([hidden]), textarea, button')?.focus();
}

function showNotes(draft) {
  if (shown !== draft || !isFilling()) return;
  for (const question of questionsOf(draft.period)) showNote(draft, question);
  showChanged(draft);
}

// What was understood, or what is to be done about it.
function showNote(draft, question) {
  const box = boxOf(question.key);
  if (!box) return;
  const note = draft.notes[question.key];
  const text = draft.answers[question.key]?.text || '';
  const isTooLong = question.maxLength && text.length > question.maxLength;
  const place = box.querySelector('.note');
  const isHeldBack = typingIn === question.key && note?.message;
  const message = isTooLong ? words.tooLong(question.maxLength) : isHeldBack ? '' : note?.message || '';
  const plain = note?.shown && note.shown !== text ? words.understood(note.shown)
    : question.maxLength && text.length > question.maxLength * 0.8 ? words.letters(text.length, question.maxLength) : '';
  const wanted = message || plain;
  const options = isHeldBack ? [] : note?.options || [];
  if (place.dataset.said !== wanted + options.length) {
    place.dataset.said = wanted + options.length;
    place.replaceChildren();
    if (wanted) place.append(element('p', '', wanted));
    for (const { label, text: meant, value, stands } of options) {
      place.append(button('chip-button', label, () => {
        change(draft, question.key, { text: meant, value, stands, on: dayBefore(0) });
        redraw(draft, question, true);
        sync(draft);
      }));
    }
  }
  place.classList.toggle('bad', message !== '');
  box.classList.toggle('wrong', message !== '');
  for (const input of box.querySelectorAll('input:not([type=file]), textarea')) input.setAttribute('aria-invalid', String(message !== ''));
}

function showChanged(draft) {
  const place = document.querySelector('.changed');
  if (!place) return;
  const message = draft.message || (page.gone ? goneText() : '');
  place.hidden = !message;
  place.replaceChildren(element('p', '', message));
  if (!draft.changed) return;
  const choose = async theirs => {
    await settleChange(draft, theirs);
    if (theirs) go('');
    else if (draft.nil) go('n', draft.period, draft.subject);
    else drawForm(draft.period, draft.subject);
    focusHead();
  };
  place.append(...differences(draft));
  const row = element('div', 'quick');
  row.append(button('chip-button', words.theirs, () => choose(true)), button('chip-button', words.mine, () => choose(false)));
  place.append(row);
}

// On a weak signal the card does not wait for the server: what it has not read yet stands there as typed.
async function readBriefly(draft) {
  const slow = setTimeout(() => toast(words.reading), 700);
  await Promise.race([sync(draft), wait(4000)]);
  clearTimeout(slow);
}

// Where the two versions differ, so that the choice is no guess.
function differences(draft) {
  const theirs = draft.changed.answers;
  if (theirs.nil || draft.nil) {
    const whole = answers => askedIn({ ...draft, answers }).filter(q => isAnswered(answers[q.key])).map(q => `${q.label}: ${say(q, answers[q.key])}`).join('; ');
    return [element('p', '', words.theyHave(theirs.nil ? words.nil : whole(theirs))), element('p', '', words.iHave(draft.nil ? words.nil : draft.told))];
  }
  const shownOf = (question, answers, note) => isAnswered(answers[question.key]) ? say(question, answers[question.key], note) : words.empty;
  return questionsOf(draft.period)
    .map(q => [q, shownOf(q, theirs), shownOf(q, draft.answers, draft.notes[q.key])])
    .filter(([, other, mine]) => other !== mine)
    .map(([q, other, mine]) => {
      const line = element('p');
      line.append(element('b', '', capital(q.label)), `: ${words.theyHave(other)} ${words.iHave(mine)}`);
      return line;
    });
}

// To the card, unless something stands in the way: then to it.
async function review(draft) {
  typingIn = null;
  for (const question of missingIn(draft)) draft.notes[question.key] = { key: question.key, message: words.required };
  const problems = () => askedIn(draft).filter(q => draft.notes[q.key]?.message || (draft.answers[q.key]?.text || '').length > (q.maxLength || Infinity));
  if (problems().length === 0 && Object.keys(draft.answers).length > 0 && navigator.onLine) await readBriefly(draft);
  if (draft.changed) {
    showNotes(draft);
    toast(words.choose);
    document.querySelector('.changed button').focus();
    return;
  }
  const [first] = problems();
  if (!first) {
    saveDraft(draft);
    go('c', draft.period, draft.subject);
    return;
  }
  showNotes(draft);
  const box = boxOf(first.key);
  (box.querySelector('input:not([hidden]), textarea, button') || box).focus();
  box.scrollIntoView({ block: 'center' });
}
