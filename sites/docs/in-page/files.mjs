// The files of the agents are copied into the site: what they say of them comes along in the script,
// and so does what they have read.
// @ts-expect-error The build makes it: see build/scripts.mjs.
import known from 'agents-files';

/** @type {{documents: Record<string, string>, files: Record<string, {type: string, size: number}>}} */
const {documents, files} = known;

/** @param {string} name */
export async function readPublicFile(name) {
  const file = files[name];
  return file ? {type: file.type, body: new Uint8Array(file.size)} : null;
}

export async function documentPaths() {
  return Object.keys(documents);
}

/** @param {string} path */
export async function readDocument(path) {
  return documents[path] ?? '';
}
