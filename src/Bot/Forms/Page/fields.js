// One question as a field, made from its definition. Native controls, so that keyboards and screen readers know them.
const button = (className, text, press) => {
  const made = element('button', className, text);
  made.type = 'button';
  made.onclick = press;
  return made;
};

// The field that is being typed in: what is amiss there is told when it is left, not letter by letter.
let typingIn = null;

const makers = { yesno: chooseOne, choice: chooseOne, choices: chooseMany, photo: photoField };

function field(draft, question) {
  const group = question.kind in makers && question.kind !== 'photo';
  const box = element(group ? 'fieldset' : 'div', 'field');
  box.dataset.key = question.key;
  const id = `f-${question.key}`;
  const head = element(group ? 'legend' : question.kind === 'photo' ? 'p' : 'label', 'ask', question.ask);
  if (!group && question.kind !== 'photo') head.htmlFor = id;
  if (!question.required) head.append(' ', element('small', '', words.optional));
  box.append(head);
  if (question.help && !group) box.append(element('p', 'help', question.help.replace(/\s*Chọn nhiều mục được.*$/u, '')));
  (makers[question.kind] || typed)(box, draft, question, id);
  const note = element('div', 'note');
  note.id = `${id}-note`;
  note.setAttribute('aria-live', 'polite');
  if (group) box.setAttribute('aria-describedby', note.id);
  box.append(note);
  addPrevious(box, draft, question);
  return box;
}

function addPrevious(box, draft, question) {
  const { proposed, collected, previous } = subjectOf(draft.period, draft.subject);
  const { key } = question;
  const before = proposed?.answers[key] ?? collected?.[key] ?? previous?.[key];
  if (!isAnswered(before)) return;
  const label = isAnswered(proposed?.answers[key]) ? text => words.proposed(text, proposed.sources[key])
    : isAnswered(collected?.[key]) ? words.collected : words.previous;
  box.append(button('quiet', label(say(question, before)), () => {
    change(draft, question.key, copyOf(before));
    redraw(draft, question, true);
  }));
}

function option(box, { type, name, label, checked, press }) {
  const chip = element('label', 'chip');
  const input = element('input');
  Object.assign(input, { type, name, checked, onchange: () => press(input.checked) });
  chip.append(input, element('span', '', label));
  box.append(chip);
  return input;
}

function chooseOne(box, draft, question) {
  const choices = question.kind === 'yesno' ? [[true, question.yes], [false, question.no]] : question.choices;
  const row = element('div', question.kind === 'yesno' ? 'two' : 'chips');
  for (const [key, label] of choices) {
    option(row, {
      type: 'radio', name: question.key, label, checked: draft.answers[question.key] === key,
      press: () => { change(draft, question.key, key); afterChange(draft); },
    });
  }
  box.append(row);
  if (!question.required) {
    box.append(button('quiet clear', words.clear, () => {
      change(draft, question.key, null);
      redraw(draft, question, true);
    }));
  }
}

function chooseMany(box, draft, question) {
  const row = element('div', 'chips');
  const value = draft.answers[question.key];
  const inputs = new Map();
  const take = () => {
    const keys = question.choices.map(c => c[0]).filter(key => inputs.get(key).checked);
    change(draft, question.key, keys.length > 0 || none.checked ? keys : null);
    afterChange(draft);
  };
  for (const [key, label] of question.choices) {
    inputs.set(key, option(row, {
      type: 'checkbox', name: question.key, label, checked: value?.includes(key) || false,
      press: on => { if (on) none.checked = false; take(); },
    }));
  }
  const none = option(row, {
    type: 'checkbox', name: question.key, label: words.noneOfThem, checked: value?.length === 0,
    press: on => { if (on) for (const input of inputs.values()) input.checked = false; take(); },
  });
  box.append(row);
}

function typed(box, draft, question, id) {
  const long = question.kind === 'text';
  const input = element(long ? 'textarea' : 'input');
  Object.assign(input, { id, value: draft.answers[question.key]?.text || '', autocomplete: 'off' });
  if (long) input.rows = 2;
  else input.type = 'text';
  if (question.kind === 'number') input.inputMode = 'numeric';
  input.setAttribute('aria-describedby', `${id}-note`);
  if (question.required) input.setAttribute('aria-required', 'true');
  const take = text => { change(draft, question.key, { text, on: dayBefore(0) }); afterChange(draft); };
  input.oninput = () => { typingIn = question.key; grow(input); take(input.value); };
  input.onblur = () => { typingIn = null; showNotes(draft); };
  box.append(input);
  if (question.kind === 'date') {
    const row = element('div', 'quick');
    [words.today, words.yesterday].forEach((label, days) => row.append(button('chip-button', label, () => {
      input.value = dayBefore(days).split('-').reverse().join('/');
      take(input.value);
    })));
    box.append(row);
  }
}

function grow(area) {
  if (area.tagName !== 'TEXTAREA') return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

// Pictures of this phone by their ids, beside those that the server keeps already.
const countOf = value => (value?.count || 0) + (value?.photos?.length || 0);

function photoField(box, draft, question, id) {
  const value = draft.answers[question.key];
  const input = element('input');
  Object.assign(input, { id, type: 'file', accept: 'image/*', multiple: question.most > 1, hidden: true });
  input.onchange = () => takePhotos(draft, question, [...input.files]);
  if (value?.keep) box.append(element('p', 'help', words.photoKept(value.count)));
  const shownOnes = element('div', 'photos');
  value?.photos?.forEach((photo, index) => showPhoto(shownOnes, photo, index + 1, () => {
    keepPhotos(draft, question, { ...value, photos: value.photos.filter(other => other !== photo) });
    keep.remove(photoKey(page.owner, photo));
  }));
  box.append(shownOnes);
  const row = element('div', 'quick');
  if (countOf(value) < question.most) {
    row.append(input, button('chip-button', value ? words.photoMore : words.photoAdd, () => input.click()));
  }
  if (value?.keep) row.append(button('quiet', words.photoRemoveKept, () => keepPhotos(draft, question, { photos: value.photos || [] })));
  box.append(row);
}

function keepPhotos(draft, question, value) {
  change(draft, question.key, countOf(value) > 0 ? value : null);
  redraw(draft, question, true);
}

// One after the other: a cheap phone holds one opened picture at a time.
async function takePhotos(draft, question, files) {
  for (const file of files) {
    const value = draft.answers[question.key] || {};
    if (countOf(value) >= question.most) {
      toast(words.photoMost(question.most));
      break;
    }
    try {
      const photo = newId();
      await keep.set(photoKey(page.owner, photo), bytesOf(await shrink(file)));
      const latest = draft.answers[question.key] || {};
      change(draft, question.key, { ...latest, photos: [...(latest.photos || []), photo] });
    } catch {
      toast(words.photoUnreadable);
    }
  }
  $('told').textContent = words.photo(countOf(draft.answers[question.key]));
  if (shown === draft && isFilling()) redraw(draft, question, true);
}

async function showPhoto(row, photo, number, remove) {
  const figure = element('div', 'figure');
  const image = element('img', 'photo');
  image.alt = words.photoShown(number);
  figure.append(image, button('quiet', words.photoRemove(number), remove));
  row.append(figure);
  const bytes = await keep.get(photoKey(page.owner, photo));
  if (bytes) image.src = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
  else image.replaceWith(element('p', 'help', words.photoKept(1)));
}
