// Makes a picture small on the phone, and leaves behind where and by what it was taken.
const longestSide = 1600;

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
