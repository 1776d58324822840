// What this device remembers. Where the browser forbids it (private windows, a full disk) it lasts as long as the page.
const memory = new Map();

const store = {
  get(key, otherwise = null) {
    if (memory.has(key)) return memory.get(key);
    try {
      const text = localStorage.getItem('reportbot.' + key);
      return text === null ? otherwise : JSON.parse(text);
    } catch {
      return otherwise;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem('reportbot.' + key, JSON.stringify(value));
      memory.delete(key);
    } catch {
      memory.set(key, value);
    }
  },
  remove(key) {
    memory.delete(key);
    try {
      localStorage.removeItem('reportbot.' + key);
    } catch {
      // Nothing was kept.
    }
  },
  keys(prefix) {
    const found = new Set([...memory.keys()].filter(key => key.startsWith(prefix)));
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('reportbot.' + prefix)) found.add(key.slice('reportbot.'.length));
      }
    } catch {
      // Only what this page remembers.
    }
    return [...found];
  },
};
