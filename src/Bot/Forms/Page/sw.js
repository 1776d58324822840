// The service worker: it runs the page's own script, which knows that it has no page around it, under these names.
const shellCache = 'reportbot-form-{{shell}}';
const script = '/form/a/{{version}}/form.js';
const shellFiles = ['/form/a/{{version}}/form.css', script, '/form/a/{{version}}/icon.svg'];
importScripts(script);
