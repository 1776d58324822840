// Pictures: made small on the phone, because the signal is the bottleneck and not the camera.
async function addPhoto(file) {
  try {
    const photo = await shrink(file);
    send({ photo });
  } catch {
    toast(words.photoUnreadable);
  }
}

// The one request by XMLHttpRequest: fetch cannot tell how much of a picture has gone out.
function postPhoto(item, node) {
  const progress = element('progress');
  progress.setAttribute('aria-label', words.sending);
  progress.max = 1;
  progress.value = 0;
  node?.querySelector('.photo')?.append(progress);
  return new Promise((done, failed) => {
    const upload = new XMLHttpRequest();
    upload.open('POST', `${chat.base}/photos?clientId=${item.clientId}`);
    upload.setRequestHeader('Content-Type', 'image/jpeg');
    upload.timeout = 180000;
    upload.responseType = 'json';
    upload.upload.onprogress = event => { if (event.lengthComputable) progress.value = event.loaded / event.total; };
    upload.onerror = failed;
    upload.ontimeout = failed;
    upload.onload = () => done({
      status: upload.status,
      sentence: upload.response?.message,
      after: Number(upload.getResponseHeader('Retry-After')) || 0,
    });
    upload.onloadend = () => progress.remove();
    upload.send(bytesOf(item.photo));
  });
}
