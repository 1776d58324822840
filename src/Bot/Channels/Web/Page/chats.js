// The chats of this device: one for each link that was opened.
const chat = { id: null, base: '', gone: false, known: false };
let learning = 0;

const chats = () => store.get('chats', []);

function rememberChat(id, about = {}) {
  const others = chats().filter(c => c.id !== id);
  const before = chats().find(c => c.id === id) || {};
  store.set('chats', [{ ...before, ...about, id, at: Date.now() }, ...others].slice(0, 12));
}

function forgetChat(id) {
  store.set('chats', chats().filter(c => c.id !== id));
}

// The code leaves the address bar at once and survives a reload until it has been sent.
function takeCode() {
  const code = new URLSearchParams(location.search).get('code');
  try {
    if (code) sessionStorage.setItem('reportbot.code', code);
    if (location.search) history.replaceState(null, '', location.pathname);
    return code || sessionStorage.getItem('reportbot.code');
  } catch {
    return code;
  }
}

function codeSent() {
  try {
    sessionStorage.removeItem('reportbot.code');
  } catch {
    // It was not kept either.
  }
}

async function beginChat(code) {
  showPart('chat');
  showStatus(words.opening, 400);
  for (let attempt = 0; ; attempt++) {
    try {
      const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' };
      const answer = await request('/chat/sessions', options);
      if (answer.status === 201) {
        const { id } = await answer.json();
        clearStatus();
        history.replaceState(null, '', `/chat/s/${id}`);
        rememberChat(id);
        openChat(id);
        send(code ? { text: `/start ${code}`, label: '/start ••••••••' } : { text: '/start' });
        codeSent();
        return;
      }
      const refusal = await answer.json().catch(() => null);
      showStatus(refusal?.message || words.lost);
    } catch {
      showStatus(words.lost);
    }
    await wait(backoff(attempt));
  }
}

function openChat(id) {
  chat.id = id;
  chat.base = `/chat/s/${encodeURIComponent(id)}`;
  showPart('chat');
  $('text').value = store.get(`draft.${id}`, '');
  growText();
  queued().forEach(showPending);
  connect();
  learnWho();
  if (matchMedia('(hover: hover)').matches) $('text').focus();
}

// Who the chat belongs to is known once the bot has accepted the code.
function learnWho() {
  if (chat.known) return;
  clearTimeout(learning);
  learning = setTimeout(async () => {
    const answer = await request(`${chat.base}/about`).catch(() => null);
    if (!answer?.ok) return;
    const about = await answer.json();
    chat.known = Boolean(about.who);
    showWho(about);
    rememberChat(chat.id, { who: about.who, where: about.where });
  }, 150);
}

function showGone() {
  chat.gone = true;
  disconnect();
  clearStatus();
  forgetChat(chat.id);
  showStart(words.goneTitle, words.goneNote);
}

function showStart(heading, note) {
  showPart('start');
  $('start-title').textContent = heading;
  $('start-note').textContent = note;
  $('chats').replaceChildren(...chats().map(chatNode));
  $('chats').hidden = chats().length === 0;
  $('begin').onclick = () => location.assign('/chat?new');
}

function chatNode({ id, who, where, at }) {
  const item = element('li');
  const link = element('a');
  link.href = `/chat/s/${encodeURIComponent(id)}`;
  link.append(element('b', '', who || words.stranger), element('span', '', [where, words.lastUsed(at)].filter(Boolean).join(' · ')));
  item.append(link);
  return item;
}
