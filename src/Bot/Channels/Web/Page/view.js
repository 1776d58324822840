// The fixed parts of the page.
const $ = id => document.getElementById(id);
const plainTitle = document.title;
let unread = 0;
let toastTimer = 0;
let statusTimer = 0;

function toast(text) {
  $('toast').hidden = false;
  $('toast').textContent = text;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { $('toast').hidden = true; }, 2500);
}

// Only what lasts is told: a blink of the network stays silent.
function showStatus(text, after = 0) {
  clearTimeout(statusTimer);
  statusTimer = setTimeout(() => {
    $('status').textContent = text;
    $('status').className = '';
    $('status').hidden = false;
  }, after);
}

function clearStatus() {
  clearTimeout(statusTimer);
  if ($('status').hidden || $('status').className === 'good') return;
  if ($('status').textContent !== words.lost) {
    $('status').hidden = true;
    return;
  }
  $('status').textContent = words.back;
  $('status').className = 'good';
  statusTimer = setTimeout(() => { $('status').hidden = true; }, 2000);
}

function countUnread() {
  if (!document.hidden) return;
  unread++;
  document.title = `(${unread}) ${plainTitle}`;
}

function nothingUnread() {
  unread = 0;
  document.title = plainTitle;
}

function showPart(name) {
  $('start').hidden = name !== 'start';
  $('chat').hidden = name !== 'chat';
}

function showWho(about) {
  if (about.unit) document.querySelector('h1').textContent = about.unit;
  $('sample').hidden = !about.sample;
  $('who').textContent = about.who ? [about.who, about.where].filter(Boolean).join(' · ') : words.about;
}

// A request that gives up: a phone between two masts may otherwise wait for minutes.
async function request(address, options = {}, patience = 15000) {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), patience);
  try {
    return await fetch(address, { credentials: 'same-origin', cache: 'no-store', ...options, signal: control.signal });
  } finally {
    clearTimeout(timer);
  }
}

const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));

// 1, 2, 4 … 15 s, each a little different, so that a whole district does not come back at the same moment.
const backoff = attempt => Math.min(15000, 1000 * 2 ** Math.min(attempt, 5)) * (0.75 + Math.random() / 2);
