// Where the page begins, and the way between its three views. The address names the view, so that the phone's own
// way back works.
let statusTimer = 0;
let retryTimer = 0;
let wasOffline = false;
let drawnView = null;
const patience = 15000;

function go(view, period, code) {
  const to = view ? `#${view}/${encodeURIComponent(period)}/${encodeURIComponent(code)}` : '#';
  if (location.hash === to || (!view && !location.hash)) render();
  else location.hash = to;
}

function render() {
  const [view, period, code] = location.hash.slice(1).split('/').map(decodeURIComponent);
  const known = period && subjectOf(period, code);
  // Drawn anew below somebody who reads with the keyboard or an ear: the heading keeps the place.
  const atHead = document.activeElement?.tagName === 'H2';
  if (known && view === 'f') drawForm(period, code);
  else if (known && (view === 'c' || view === 'n')) drawCard(period, code, view === 'n');
  else drawList();
  if (drawnView !== null && drawnView !== location.hash) {
    scrollTo(0, 0);
    $('view').scrollTop = 0;
    focusHead();
  } else if (atHead) {
    focusHead();
  }
  drawnView = location.hash;
}

const focusHead = () => document.querySelector('h2')?.focus({ preventScroll: true });

function setView(nodes, bar) {
  $('view').replaceChildren(...nodes);
  $('bar').replaceChildren(...bar);
  $('bar').hidden = bar.length === 0;
}

function showHead() {
  const { unit, who, where, sample, language } = page.data || {};
  if (!unit) return;
  speak(language);
  $('unit').textContent = unit;
  $('who').textContent = [who, where].filter(Boolean).join(' · ');
  $('sample').hidden = !sample;
  document.title = `${unit} · ${words.title}`;
}

function showConnection(connected) {
  clearTimeout(statusTimer);
  clearTimeout(retryTimer);
  const status = $('status');
  if (!connected) {
    // The browser is not always told that the network is back.
    retryTimer = setTimeout(refresh, patience);
    status.className = '';
    status.hidden = false;
    status.textContent = words.offline;
  } else if (wasOffline) {
    status.className = 'good';
    status.textContent = words.back;
    statusTimer = setTimeout(() => { status.hidden = true; }, 3000);
  }
  wasOffline = !connected;
}

// All that waits goes out, then everything is seen anew.
async function refresh() {
  await flush();
  await look();
  await readQueue();
  if (page.data && !isFilling() || page.gone) render();
}

// How everything stands at the server; on a first visit that fails there is nothing to show but that, and it is tried again.
async function look() {
  const reached = await loadData();
  if (page.data || page.gone) {
    showConnection(reached);
    showHead();
    return;
  }
  setView([element('p', 'banner', words.unopened(page.status > 0))], [button('primary', words.again, () => location.reload())]);
  clearTimeout(retryTimer);
  retryTimer = setTimeout(refresh, patience);
}

// The style may be lost on the way while the script came.
function dress() {
  const sheet = document.querySelector('link[rel=stylesheet]');
  if (sheet.sheet) return;
  sheet.replaceWith(sheet.cloneNode());
  setTimeout(dress, patience);
}

async function start() {
  const token = location.pathname.split('/')[2] || '';
  dress();
  setView([element('p', 'soft', words.opening)], []);
  navigator.serviceWorker?.register('/form/sw.js', { scope: '/form/' }).catch(() => null);
  navigator.serviceWorker?.addEventListener('message', refresh);
  addEventListener('hashchange', render);
  addEventListener('online', refresh);
  addEventListener('offline', () => { showConnection(false); if (page.data && !isFilling()) render(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });
  await loadKept(token);
  showHead();
  if (page.data) render();
  await look();
  if (page.data && !isFilling() || page.gone) render();
  flush();
}

if (self.document) start();
else serve();
