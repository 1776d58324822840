// Where the page begins, and the way between its three views. The address names the view, so that the phone's own
// way back works.
let statusTimer = 0;
let wasOffline = false;
let drawnView = null;

function go(view, period, code) {
  const to = view ? `#${view}/${encodeURIComponent(period)}/${encodeURIComponent(code)}` : '#';
  if (location.hash === to || (!view && !location.hash)) render();
  else location.hash = to;
}

function render() {
  const [view, period, code] = location.hash.slice(1).split('/').map(decodeURIComponent);
  const known = period && subjectOf(period, code);
  if (known && view === 'f') drawForm(period, code);
  else if (known && (view === 'c' || view === 'n')) drawCard(period, code, view === 'n');
  else drawList();
  if (drawnView !== null && drawnView !== location.hash) {
    scrollTo(0, 0);
    $('view').scrollTop = 0;
    document.querySelector('h2')?.focus({ preventScroll: true });
  }
  drawnView = location.hash;
}

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
  const status = $('status');
  if (!connected) {
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
  const reached = await loadData();
  showConnection(reached);
  showHead();
  await readQueue();
  if (!isFilling() || page.gone) render();
}

async function start() {
  const token = location.pathname.split('/')[2] || '';
  setView([element('p', 'soft', words.opening)], []);
  navigator.serviceWorker?.register('/form/sw.js', { scope: '/form/' }).catch(() => null);
  navigator.serviceWorker?.addEventListener('message', refresh);
  addEventListener('hashchange', render);
  addEventListener('online', refresh);
  addEventListener('offline', () => { showConnection(false); if (!isFilling()) render(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });
  await loadKept(token);
  showHead();
  if (page.data) render();
  const reached = await loadData();
  showConnection(reached);
  showHead();
  if (page.data || page.gone) {
    if (!isFilling() || page.gone) render();
  } else {
    setView([element('p', 'banner', words.unopened)], [button('primary', words.again, () => location.reload())]);
  }
  flush();
}

start();
