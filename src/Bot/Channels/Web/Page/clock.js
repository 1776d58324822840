// In development the service runs on a sample clock that can be moved on, to see reminders and summaries.
async function showClock() {
  const answer = await request('/dev/clock').catch(() => null);
  if (!answer?.ok) return;
  const { now, moves } = await answer.json();
  clockAhead = Date.parse(now) - Date.now();
  drawClock();
  $('clock-moves').replaceChildren(...moves.map(moveNode));
  $('clock').hidden = false;
}

// Another window may have moved the clock: a message from later than this page thinks it is tells.
function followClock(at) {
  if (!$('clock').hidden && at > serverNow() + 60000) showClock();
}

function drawClock() {
  const now = serverNow();
  $('clock-now').dateTime = new Date(now).toISOString();
  $('clock-now').textContent = `${showHour(now)} ${showDate(now)}`;
}

function moveNode({ label, to }) {
  const button = element('button', '', label);
  button.type = 'button';
  button.onclick = async () => {
    button.disabled = true;
    await request('/dev/clock', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ to }) }).catch(() => null);
    await showClock();
  };
  return button;
}
