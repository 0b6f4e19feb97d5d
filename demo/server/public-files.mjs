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
