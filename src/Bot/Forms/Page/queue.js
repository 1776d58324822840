// What was confirmed and the server has not taken yet, sent in order, each once: the server knows the id of a post.
// The page and the service worker both send; a lock lets one of them at a time. Pictures go after all reports: what is
// written never waits for them.
const queueKey = (owner, id) => `${owner}.queue.${id}`;
const draftKey = (owner, period, code) => `${owner}.draft.${period}|${code}`;
const photoKey = (owner, id) => `${owner}.photo.${id}`;
const uploadKey = (owner, id) => `${owner}.upload.${id}`;

const queued = async owner => (await keep.all(`${owner}.queue.`)).sort((a, b) => a.order - b.order);

// Answers how many seconds to wait before the next try; 0 when nothing waits.
async function sendAll(owner, tell) {
  const work = () => sendEach(owner, tell);
  return navigator.locks ? navigator.locks.request(`reportbot.${owner}`, work) : work();
}

async function sendEach(owner, tell) {
  const base = `/form/${await keep.get(`${owner}.token`)}`;
  for (const item of await queued(owner)) {
    if (item.refused?.body.message) {
      // Found out by the service worker: the page tells it.
      await tell({ item, ...item.refused });
      continue;
    }
    const answer = await sendOne(owner, base, item).catch(() => ({ status: 0 }));
    if (answer.status === 200) {
      await settle(owner, item, answer.body);
    } else if (answer.status >= 400 && answer.status < 500 && ![404, 408, 429].includes(answer.status) || answer.status === 404 && answer.body.subject) {
      await keep.set(queueKey(owner, item.clientId), { ...item, refused: { status: answer.status, body: answer.body } });
    } else {
      await tell({ item, status: answer.status });
      return answer.after || 15;
    }
    await tell({ item, status: answer.status, body: answer.body });
  }
  return sendPhotos(owner, base, tell);
}

async function sendOne(owner, base, item) {
  const coming = [];
  for (const id of item.photos) if (await keep.get(photoKey(owner, id))) coming.push(id);
  return answerOf(await postJson(`${base}/reports`, { ...item, coming }));
}

async function sendPhotos(owner, base, tell) {
  for (const id of await keep.all(`${owner}.upload.`)) {
    const photo = await keep.get(photoKey(owner, id));
    const sent = photo && await request(`${base}/photos?clientId=${id}`, { method: 'POST', headers: { 'Content-Type': 'image/jpeg' }, body: photo }, 180000)
      .then(answerOf).catch(() => ({ status: 0 }));
    // What the server will never take is not sent for ever.
    if (sent && ![200, 400, 413, 415].includes(sent.status)) return sent.after || 15;
    await keep.remove(photoKey(owner, id));
    await keep.remove(uploadKey(owner, id));
    await tell({ body: sent?.body });
  }
  return 0;
}

const postJson = (address, { clientId, session, period, subject, answers, version, draft, coming, drop }) => request(address, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ clientId, session, period, subject, answers, version, draft, coming, drop }),
}, 20000);

// A proxy or a hotspot's page on the way answers as well. What is not in the server's own words says nothing about the report:
// it counts as no network, and is tried again.
async function answerOf(response) {
  const body = await response.json().catch(() => null);
  const isOurs = response.status >= 500 || (response.ok ? body : body?.message);
  return {
    status: isOurs ? response.status : 0,
    body: isOurs ? body : null,
    after: Number(response.headers.get('Retry-After')) || 0,
  };
}

async function settle(owner, item, body) {
  const key = draftKey(owner, item.period, item.subject);
  const draft = await keep.get(key);
  if (draft?.queued === item.clientId) await keep.remove(key);
  for (const id of item.photos) await keep.set(uploadKey(owner, id), id);
  await keep.set(`${owner}.receipt.${item.clientId}`, { text: body.receipt, at: Date.now(), subject: item.subject });
  await keep.remove(queueKey(owner, item.clientId));
}
