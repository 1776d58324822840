// The fixed parts of the page.
const plainTitle = document.title;
let unread = 0;
let statusTimer = 0;

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
