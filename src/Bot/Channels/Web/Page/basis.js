// What both pages are made with.
const $ = id => document.getElementById(id);
let toastTimer = 0;

const element = (name, className = '', text = '') => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
};

// crypto.randomUUID is missing on plain http, where a village's server may well stand.
const newId = () => [...crypto.getRandomValues(new Uint8Array(12))].map(b => b.toString(16).padStart(2, '0')).join('');

function toast(text) {
  $('toast').hidden = false;
  $('toast').textContent = text;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { $('toast').hidden = true; }, 2500);
}

const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));

// 1, 2, 4 … 15 s, each a little different, so that a whole district does not come back at the same moment.
const backoff = attempt => Math.min(15000, 1000 * 2 ** Math.min(attempt, 5)) * (0.75 + Math.random() / 2);
