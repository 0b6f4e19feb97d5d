/** As much of Node's as the local server asks for. */
export const Buffer = {
  byteLength: (/** @type {string | Uint8Array} */ body) =>
    typeof body === 'string' ? new TextEncoder().encode(body).length : body.byteLength,
};
