// Where the page begins, and the way between its three views. The address names the view, so that the phone's own
// way back works.
let statusTimer = 0;
let retryTimer = 0;
let calmTimer = 0;
let wasOffline = false;
let isBroken = false;
let drawnView = null;
let drawnWords = null;
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
    calm();
  } else if (atHead) {
    focusHead();
  }
  drawnView = location.hash;
  drawnWords = words;
}

// What somebody is filling in is not drawn anew below the fingers, unless the page speaks another language now.
function renderAround() {
  if (page.data ? !isFilling() || drawnWords !== words : page.gone) render();
  else if (shown) showNotes(shown);
}

// A tap too many, meant for the button that stood here before, is no press of the one that stands here now.
function calm() {
  $('bar').classList.add('fresh');
  clearTimeout(calmTimer);
  calmTimer = setTimeout(() => $('bar').classList.remove('fresh'), 600);
}

const focusHead = () => document.querySelector('h2')?.focus({ preventScroll: true });

function setView(nodes, bar) {
  $('view').replaceChildren(...nodes);
  $('bar').replaceChildren(...bar);
  $('bar').hidden = bar.length === 0;
}

// Head and buttons stay in sight where they leave most of the height to the questions. With big letters, or with the keyboard
// open, they go along with the rest.
function fit() {
  const taken = ['head', 'status', 'bar'].reduce((sum, id) => sum + $(id).offsetHeight, 0);
  const flows = taken > innerHeight * 0.36;
  if (flows === document.body.classList.contains('flows')) return;
  const at = $('view').scrollTop + scrollY;
  document.body.classList.toggle('flows', flows);
  $('view').scrollTop = at;
  scrollTo(0, at);
  if (document.activeElement.matches('input, textarea')) document.activeElement.scrollIntoView({ block: 'nearest' });
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
  // The browser is not always told that the network is back.
  if (!connected) retryTimer = setTimeout(refresh, patience);
  if (!isBroken && !connected) showStatus(words.offline);
  if (!isBroken && connected && wasOffline) {
    showStatus(words.back, 'good');
    statusTimer = setTimeout(() => { $('status').hidden = true; }, 3000);
  }
  wasOffline = !connected;
}

function showStatus(text, className = '') {
  $('status').className = className;
  $('status').hidden = false;
  $('status').textContent = text;
}

// All that waits goes out, then everything is seen anew.
async function refresh() {
  await flush();
  await look();
  await readQueue();
  renderAround();
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

// Of the page's own script only: what a messenger's browser puts into pages stumbles too, and harms nobody.
function giveUp({ filename, reason }) {
  if (isBroken || !`${filename} ${reason?.stack}`.includes('/form/a/')) return;
  isBroken = true;
  clearTimeout(statusTimer);
  showStatus(words.broken);
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
  addEventListener('error', giveUp);
  addEventListener('unhandledrejection', giveUp);
  dress();
  setView([element('p', 'soft', words.opening)], []);
  navigator.serviceWorker?.register('/form/sw.js', { scope: '/form/' }).catch(() => null);
  navigator.serviceWorker?.addEventListener('message', refresh);
  const sizes = new ResizeObserver(fit);
  for (const id of ['head', 'status', 'bar']) sizes.observe($(id));
  addEventListener('resize', fit);
  addEventListener('hashchange', render);
  addEventListener('online', refresh);
  addEventListener('offline', () => { showConnection(false); if (page.data && !isFilling()) render(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });
  await loadKept(token);
  showHead();
  if (page.data) render();
  await look();
  renderAround();
  flush();
}

if (self.document) start();
else serve();
