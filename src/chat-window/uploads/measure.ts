import type {PickedFile} from '../../conversation/picked-file.js';

/** Makes a file ready to be shown and sent; a picture with its shape, so that nothing jumps. */
export async function measure(file: File): Promise<PickedFile> {
  const url = URL.createObjectURL(file);
  if (!file.type.startsWith('image/')) return {file, url, aspectRatio: null};
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    return {file, url, aspectRatio: null}; // The browser does not know this kind of picture.
  }
  const {naturalWidth, naturalHeight} = image;
  return {file, url, aspectRatio: naturalWidth / naturalHeight || null};
}
