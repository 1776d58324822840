// Bringing messages in: the history, then a stream that goes on after the last message the page has.
const readyWithin = 8000;
const silenceAllowed = 50000;
const restWhenHidden = 60000;
let source = null;
let heardAt = 0;
let attempts = 0;
let reconnectTimer = 0;
let restTimer = 0;
let polling = false;
let loadingOlder = false;
let clockAhead = 0;

const serverNow = () => Date.now() + clockAhead;

// Shows a page of messages without reading it all out.
function showMany(messages) {
  $('log').setAttribute('aria-busy', 'true');
  messages.forEach(message => showMessage(message, false));
  refreshButtons();
  requestAnimationFrame(() => $('log').removeAttribute('aria-busy'));
}

async function fetchMessages(query, patience) {
  const answer = await request(`${chat.base}/messages${query}`, {}, patience);
  if (answer.status === 404) {
    showGone();
    return null;
  }
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function loadOlder() {
  if (loadingOlder) return;
  loadingOlder = true;
  try {
    const page = await fetchMessages(`?before=${firstId}`);
    const log = $('log');
    const below = log.scrollHeight - log.scrollTop;
    showMany(page?.messages || []);
    $('older').hidden = !page?.more;
    log.scrollTop = log.scrollHeight - below;
  } catch {
    // The button stays; the next scroll tries again.
  }
  loadingOlder = false;
}

// The first time the newest page of the history, later what came since; the answer also tells whether the chat still opens.
async function catchUp() {
  if (lastId > 0) {
    for (let more = true; more;) {
      const page = await fetchMessages(`?after=${lastId}`);
      page?.messages.forEach(message => showMessage(message));
      more = Boolean(page?.more);
    }
    return;
  }
  const page = await fetchMessages('');
  if (!page) return;
  showMany(page.messages);
  $('older').hidden = !page.more;
  toBottom();
}

async function connect() {
  disconnect();
  const mine = connect.turn = (connect.turn || 0) + 1;
  try {
    await catchUp();
  } catch {
    if (connect.turn === mine) reconnectLater();
    return;
  }
  if (chat.gone || connect.turn !== mine) return;
  connected();
  flush();
  if (document.hidden && restTimer === 0) rest();
  if (polling) poll(mine);
  else listen();
}

function listen() {
  const opened = new EventSource(`${chat.base}/events?after=${lastId}`);
  source = opened;
  heardAt = Date.now();
  let ready = false;
  setTimeout(() => {
    // Something on the way holds the stream back: ask and wait instead.
    if (source === opened && !ready) {
      polling = true;
      connect();
    }
  }, readyWithin);
  opened.addEventListener('ready', () => { ready = true; heardAt = Date.now(); });
  opened.addEventListener('beat', () => { heardAt = Date.now(); });
  opened.onmessage = event => {
    heardAt = Date.now();
    showMessage(JSON.parse(event.data));
  };
  opened.onerror = () => { if (source === opened) reconnectLater(); };
}

async function poll(turn) {
  try {
    while (connect.turn === turn && !chat.gone) {
      const page = await fetchMessages(`?after=${lastId}&wait=1`, 45000);
      if (connect.turn === turn) page?.messages.forEach(message => showMessage(message));
    }
  } catch {
    if (connect.turn === turn) reconnectLater();
  }
}

function connected() {
  attempts = 0;
  clearStatus();
}

function reconnectLater() {
  disconnect();
  showStatus(words.lost, attempts === 0 ? 1500 : 0);
  reconnectTimer = setTimeout(connect, backoff(attempts++));
}

function disconnect() {
  clearTimeout(reconnectTimer);
  connect.turn = (connect.turn || 0) + 1;
  source?.close();
  source = null;
}

// A browser allows six streams to one server over all tabs: a tab that nobody looks at gives its own back
// and only looks in now and then.
function rest() {
  clearTimeout(restTimer);
  restTimer = setTimeout(async () => {
    disconnect();
    await catchUp().catch(() => {});
    rest();
  }, restWhenHidden);
}

function wakeUp() {
  clearTimeout(restTimer);
  restTimer = 0;
  nothingUnread();
  if (chat.id && !chat.gone && (!source || Date.now() - heardAt > silenceAllowed)) {
    attempts = 0;
    connect();
  }
}

function watchConnection() {
  addEventListener('online', () => { attempts = 0; connect(); });
  addEventListener('offline', reconnectLater);
  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : wakeUp()));
  setInterval(() => {
    if (source && Date.now() - heardAt > silenceAllowed) reconnectLater();
  }, 10000);
}
