// What the person has sent and the server has not yet taken: kept on the device, sent in order until it is
// taken. Each item is its own entry, so two tabs of one chat cannot overwrite each other's.
let sendingNow = false;
let wakeSender = null;

const queuePrefix = () => `queue.${chat.id}.`;

function queued() {
  return store.keys(queuePrefix()).map(key => store.get(key)).filter(Boolean).sort((a, b) => a.order - b.order);
}

function send(item) {
  const full = { clientId: newId(), order: Date.now() + queued().length / 1000, at: serverNow(), ...item };
  store.set(queuePrefix() + full.clientId, full);
  showPending(full);
  flush();
}

async function flush() {
  if (sendingNow) {
    wakeSender?.();
    return;
  }
  sendingNow = true;
  let attempt = 0;
  for (let item = queued()[0]; item && !chat.gone; item = queued()[0]) {
    const pause = await deliver(item, attempt);
    attempt = pause === 0 ? 0 : attempt + 1;
    if (pause > 0) await Promise.race([wait(pause), new Promise(done => { wakeSender = done; })]);
  }
  sendingNow = false;
}

// Answers how long to wait before the next attempt: 0 when the item is settled.
async function deliver(item, attempt) {
  const node = mine.get(item.clientId);
  const spokenBefore = botSpoke;
  let answer;
  try {
    answer = await (item.photo ? postPhoto(item, node) : postMessage(item));
  } catch {
    answer = { status: 0 };
  }
  if (answer.status === 202) {
    store.remove(queuePrefix() + item.clientId);
    if (node) setState(node, null);
    if (botSpoke === spokenBefore) showWorking(true);
    return 0;
  }
  if (answer.status === 404) {
    showGone();
    return 0;
  }
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 429 && answer.status !== 408) {
    refuse(item, node, answer.sentence);
    return 0;
  }
  // Those behind it wait as well.
  for (const { clientId } of queued()) if (mine.has(clientId)) setState(mine.get(clientId), 'waiting', answer.status === 429 ? answer.sentence : '');
  return answer.after ? answer.after * 1000 : backoff(attempt);
}

// What the server will never take is given back for editing: nothing typed is lost.
function refuse(item, node, sentence) {
  store.remove(queuePrefix() + item.clientId);
  const again = item.text ? () => {
    $('text').value = [item.text, $('text').value].filter(Boolean).join('\n');
    keepDraft();
    $('text').focus();
  } : null;
  if (node) setState(node, 'refused', sentence || words.broken, again);
}

async function postMessage({ clientId, text, press }) {
  const answer = await request(`${chat.base}/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ clientId, text, press }),
  }, 20000);
  const refusal = answer.ok ? null : await answer.json().catch(() => null);
  return { status: answer.status, sentence: refusal?.message, after: Number(answer.headers.get('Retry-After')) || 0 };
}
