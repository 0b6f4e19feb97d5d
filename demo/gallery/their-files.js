/** A desk under a lamp: colours, and what is painted with each. */
const DESK = [
  ['#37414f', 'M0 0h480v320H0z'],
  ['#59606a', 'M170 110h80l150 152H40z'],
  ['#8a5a3c', 'M0 260h480v60H0z'],
  ['#d8d2c4', 'M205 100h8v154h35v8h-78v-8h35z'],
  ['#e9a23b', 'M180 50h58l24 62H156z'],
  ['#3b8ee9', 'M320 216h90v22h-90z'],
  ['#c65b7c', 'M310 238h100v22H310z'],
];

/**
 * A picture as a visitor takes it.
 *
 * @param {string} name
 * @param {number} [padding] Bytes after its end, which no browser looks at.
 */
export async function photo(name, padding = 0) {
  const canvas = new OffscreenCanvas(480, 320);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser paints nothing.');
  for (const [colour = '', path] of DESK) {
    context.fillStyle = colour;
    context.fill(new Path2D(path));
  }
  const picture = await canvas.convertToBlob();
  return new File([picture, new Uint8Array(padding)], name, {type: picture.type});
}

/** @param {string} name */
export function letter(name) {
  return new File(['%PDF-1.4', '\n'.repeat(84_000)], name, {type: 'application/pdf'});
}
