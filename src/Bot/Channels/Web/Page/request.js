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
