// What this phone keeps in its own database: drafts, what waits to be sent, pictures, the page as last seen. Where
// the browser forbids it (private windows, a full disk) it lasts as long as the page.
const memory = new Map();
let opening = null;
let keepsLasting = true;

function openDatabase() {
  opening ??= new Promise((done, failed) => {
    const asked = indexedDB.open('reportbot-form', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('kept');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  return opening;
}

async function transact(mode, work) {
  const database = await openDatabase();
  return new Promise((done, failed) => {
    const transaction = database.transaction('kept', mode);
    const asked = work(transaction.objectStore('kept'));
    transaction.oncomplete = () => done(asked.result);
    transaction.onabort = transaction.onerror = () => failed(transaction.error);
  });
}

const keep = {
  async get(key) {
    if (memory.has(key)) return memory.get(key);
    return transact('readonly', kept => kept.get(key)).catch(() => undefined);
  },
  async set(key, value) {
    try {
      await transact('readwrite', kept => kept.put(value, key));
      memory.delete(key);
    } catch {
      memory.set(key, value);
      keepsLasting = false;
    }
  },
  async remove(key) {
    memory.delete(key);
    await transact('readwrite', kept => kept.delete(key)).catch(() => null);
  },
  // All values whose keys begin so.
  async all(prefix) {
    const range = IDBKeyRange.bound(prefix, prefix + '\uffff');
    const kept = await transact('readonly', store => store.getAll(range)).catch(() => []);
    return [...kept, ...[...memory].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value)];
  },
};

// The part of a token before its expiry is the same in all links of one official.
const ownerOf = token => token.slice(0, 12);
