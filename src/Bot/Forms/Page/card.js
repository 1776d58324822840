// What will be sent, to be confirmed: every answer as it is understood.
function drawCard(period, code, nil) {
  const draft = openDraft(period, code);
  shown = draft;
  const subject = subjectOf(period, code);
  const card = element('div', 'card');
  card.append(element('p', 'soft', periodOf(period).name));
  if (nil) fillNil(card, draft);
  else fillCard(card, draft);
  const send = button('primary', words.send, async () => {
    send.disabled = true;
    await submit(draft, nil);
    go('');
  });
  setView(
    [heading(words.check), element('h3', '', `${code} ${subject.name}`), card],
    [button('plain', words.edit, () => go('f', period, code)), send]);
}

function fillNil(card, draft) {
  card.append(element('p', 'strong', words.nil));
  const count = Object.keys(draft.answers).length;
  if (count > 0) card.append(element('p', 'soft', words.leavesOut(count)));
}

function fillCard(card, draft) {
  const list = element('dl');
  let unread = false;
  for (const question of askedIn(draft)) {
    const value = draft.answers[question.key];
    if (!isAnswered(value)) continue;
    const note = draft.notes[question.key];
    const row = element('div');
    row.append(element('dt', '', question.label), element('dd', '', say(question, value, note)));
    list.append(row);
    unread ||= ['money', 'number', 'date'].includes(question.kind) && !note?.shown;
  }
  card.append(list);
  if (list.children.length < askedIn(draft).length) card.append(element('p', 'soft', words.nothingElse));
  if (unread) card.append(element('p', 'soft', words.unread));
}
