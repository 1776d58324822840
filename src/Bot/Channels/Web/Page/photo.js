// Pictures: made small on the phone, because the signal is the bottleneck and not the camera.
const longestSide = 1600;

async function addPhoto(file) {
  try {
    const photo = await shrink(file);
    send({ photo });
  } catch {
    toast(words.photoUnreadable);
  }
}

async function shrink(file) {
  const picture = await decode(file);
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = element('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.8);
}

async function decode(file) {
  if (window.createImageBitmap) {
    return createImageBitmap(file, { imageOrientation: 'from-image' });
  }
  const picture = new Image();
  picture.src = URL.createObjectURL(file);
  await picture.decode();
  URL.revokeObjectURL(picture.src);
  return picture;
}

function bytesOf(dataAddress) {
  const binary = atob(dataAddress.slice(dataAddress.indexOf(',') + 1));
  return Uint8Array.from(binary, letter => letter.charCodeAt(0));
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
