// Brings the page up without a signal and sends what waits when the signal is back, also after the page was closed. How the
// cache is called and what is in it stands in sw.js.
const shellPatience = 4000;

function serve() {
  self.addEventListener('install', event => event.waitUntil((async () => {
    const cache = await caches.open(shellCache);
    await cache.addAll(shellFiles);
    await cache.put('/form/shell', await fetch('/form/shell', { cache: 'no-store' }));
    await self.skipWaiting();
  })()));

  self.addEventListener('activate', event => event.waitUntil((async () => {
    const old = (await caches.keys()).filter(name => name.startsWith('reportbot-form-') && name !== shellCache);
    await Promise.all(old.map(name => caches.delete(name)));
    await self.clients.claim();
  })()));

  self.addEventListener('fetch', event => {
    const { pathname } = new URL(event.request.url);
    if (event.request.method !== 'GET' || pathname.endsWith('/data')) return;
    if (event.request.mode === 'navigate') event.respondWith(openShell(event.request));
    else event.respondWith(caches.match(event.request).then(kept => kept || fetch(event.request)));
  });

  self.addEventListener('sync', event => {
    if (event.tag.startsWith('send.')) event.waitUntil(sendInBackground(event.tag.slice(5)));
  });
}

// The network first, so that a new version is seen at once; what is kept when it does not come.
async function openShell(asked) {
  const kept = await caches.match('/form/shell');
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), kept ? shellPatience : 60000);
  try {
    const answer = await fetch(asked.url, { signal: control.signal });
    return answer.ok || !kept ? answer : kept;
  } catch {
    return kept || Response.error();
  } finally {
    clearTimeout(timer);
  }
}

async function sendInBackground(owner) {
  const left = await sendAll(owner, () => null);
  for (const page of await self.clients.matchAll()) page.postMessage('sent');
  if (left) throw new Error('The browser tries again.');
}
