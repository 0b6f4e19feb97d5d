/* global DecompressionStream -- it is bundled, and runs in a page */
/** Frames keep their order: a short one is unpacked sooner than the long one before it. */
let before = Promise.resolve('');

/**
 * Stands in for the SDK's own inflate in the bundle, which was written for browsers that have none.
 *
 * @param {ArrayBuffer | Uint8Array<ArrayBuffer>} frame Frames of a socket, as gzip.
 * @returns {Promise<string>} Rejects what is no gzip.
 */
export function gunzip(frame) {
  const unpack = () =>
    new Response(new Blob([frame]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  return (before = before.then(unpack, unpack));
}
