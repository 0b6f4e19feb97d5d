import {readFile, readdir} from 'node:fs/promises';

const root = new URL('../../', import.meta.url);

const AVATAR = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
  <rect width="40" height="40" fill="#4a5bd4"/>
  <path d="M12 10h11l5 5v15H12z" fill="#fff"/>
  <path d="M15 18h10M15 22h10M15 26h6" stroke="#4a5bd4" stroke-width="1.5"/>
</svg>
`;

const LAMPS = new Map([
  ['lamp-1.svg', '#e9a23b'],
  ['lamp-2.svg', '#3b8ee9'],
  ['lamp-3.svg', '#58a858'],
  ['lamp-4.svg', '#c65b7c'],
]);

const lamp = (
  /** @type {string} */ colour,
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 220 132">
  <rect width="220" height="132" fill="#f2efe9"/>
  <path d="M85 28h50l18 42H67z" fill="${colour}"/>
  <path d="M110 70v40M88 112h44" stroke="#5b564e" stroke-width="5" stroke-linecap="round"/>
</svg>
`;

/** A lamp is turned on: a second and a half. */
const LAMP_FILM = new URL('files/lamp.webm', import.meta.url);

const TERMS = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F 18 Tf 30 45 Td (Returns: 30 days) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
`;

/** Half a second of a tone: 8 bits, 8 kHz, one channel. */
function chime() {
  const samples = 4000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  const wave = Array.from({length: samples}, (_, n) => {
    return 128 + 100 * Math.sin(n / 3) * (1 - n / samples);
  });
  return Buffer.concat([head, Buffer.from(wave)]);
}

/**
 * What the agents show to everyone: their picture and the documents they
 * answer from.
 *
 * @param {string} path
 */
export async function readPublicFile(path) {
  if (path === 'docs-bot.svg') return {body: AVATAR, type: 'image/svg+xml'};
  const colour = LAMPS.get(path);
  if (colour) return {body: lamp(colour), type: 'image/svg+xml'};
  if (path === 'terms.pdf') return {body: TERMS, type: 'application/pdf'};
  if (path === 'chime.wav') return {body: chime(), type: 'audio/wav'};
  if (path === 'lamp.webm') return {body: await readFile(LAMP_FILM), type: 'video/webm'};
  if (!(await documentPaths()).includes(path)) return null;
  return {body: await readFile(new URL(path, root), 'utf8'), type: 'text/plain; charset=utf-8'};
}

/** README and handbook of this checkout, as paths from its root. */
export async function documentPaths() {
  const [top, docs] = await Promise.all([names(root), names(new URL('docs/', root))]);
  return [
    ...top.filter((name) => name === 'README.md'),
    ...docs.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`),
  ];
}

/** @param {string} path one of {@link documentPaths} */
export async function readDocument(path) {
  return readFile(new URL(path, root), 'utf8');
}

/** @param {URL} folder */
async function names(folder) {
  try {
    return await readdir(folder);
  } catch {
    // A checkout without handbook is no error: there is just less to answer from.
    return [];
  }
}
