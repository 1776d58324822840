// What the person does, and where the page begins.
const mostBytes = 15000;

function growText() {
  const text = $('text');
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight}px`;
}

function keepDraft() {
  growText();
  if ($('text').value) store.set(`draft.${chat.id}`, $('text').value);
  else store.remove(`draft.${chat.id}`);
}

function submitText() {
  const text = $('text').value.trim();
  if (!text || !chat.id) return;
  if (new TextEncoder().encode(text).length > mostBytes) {
    toast(words.tooLong);
    return;
  }
  $('text').value = '';
  keepDraft();
  send({ text });
}

function wireComposer() {
  $('composer').onsubmit = event => { event.preventDefault(); submitText(); };
  $('text').oninput = keepDraft;
  // While marks are being composed (Telex, VNI) Enter belongs to the keyboard.
  $('text').onkeydown = event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submitText();
  };
  // Pressing send must not close the phone's keyboard.
  $('send').onpointerdown = event => event.preventDefault();
  $('camera').onclick = () => $('file').click();
  $('file').onchange = () => {
    for (const file of $('file').files) addPhoto(file);
    $('file').value = '';
  };
  $('text').onpaste = event => {
    const pictures = [...event.clipboardData.files].filter(file => file.type.startsWith('image/'));
    if (pictures.length > 0) event.preventDefault();
    pictures.forEach(addPhoto);
  };
}

// Whoever just begins to type is writing a message, wherever the focus was left.
function wireTyping() {
  document.addEventListener('keydown', event => {
    const idle = event.target === document.body || event.target === $('log');
    if (idle && chat.id && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) $('text').focus();
  });
}

function wireSheet() {
  const sheet = $('sheet');
  $('menu').onclick = () => sheet.showModal();
  $('close').onclick = () => sheet.close();
  sheet.onclick = event => { if (event.target === sheet) sheet.close(); };
  $('commands').append(...commands.map(([text, label, note]) => {
    const button = element('button', '', label);
    button.type = 'button';
    button.append(element('small', '', note));
    button.onclick = () => { sheet.close(); send({ text }); };
    return button;
  }));
}

// iOS lays its keyboard over the page instead of making the page smaller.
function wireKeyboard() {
  const view = window.visualViewport;
  if (!view) return;
  view.addEventListener('resize', () => {
    document.body.style.setProperty('--height', `${view.height}px`);
    scrollTo(0, 0);
  });
}

function start() {
  wireComposer();
  wireTyping();
  wireSheet();
  wireKeyboard();
  watchScroll();
  watchConnection();
  $('older').onclick = loadOlder;
  if (document.documentElement.dataset.development === 'true') {
    showClock();
    setInterval(drawClock, 10000);
  }

  const wantsNew = new URLSearchParams(location.search).has('new');
  const code = takeCode();
  const path = /^\/chat\/s\/([^/]+)$/.exec(location.pathname);
  if (path) openChat(decodeURIComponent(path[1]));
  else if (code || wantsNew || chats().length === 0) beginChat(code);
  else showStart(words.startTitle, words.startNote);
}

start();
