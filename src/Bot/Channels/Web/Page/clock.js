// In development the service runs on a sample clock that can be moved on, to see reminders and summaries.
async function showClock() {
  const answer = await request('/dev/clock').catch(() => null);
  if (!answer?.ok) return;
  const { now, moves } = await answer.json();
  clockAhead = Date.parse(now) - Date.now();
  $('clock-now').dateTime = now;
  $('clock-now').textContent = `${showHour(Date.parse(now))} ${showDate(Date.parse(now))}`;
  $('clock-moves').replaceChildren(...moves.map(moveNode));
  $('clock').hidden = false;
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
