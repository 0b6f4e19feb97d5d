// The files of the agents are copied into the site; what they have read comes along in the script.
// @ts-expect-error The build makes it: see build/scripts.mjs.
import handbook from 'handbook';

/** @type {Record<string, string>} */
const documents = handbook;

export async function readPublicFile() {
  return null;
}

export async function documentPaths() {
  return Object.keys(documents);
}

/** @param {string} path */
export async function readDocument(path) {
  return documents[path] ?? '';
}
