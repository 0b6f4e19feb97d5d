const IN_LAUNCHER = /(["'])(?:\.\/)?chunks\//g;

/**
 * The code of a launcher that has its chunks elsewhere: as they are, they are in the folder beside it.
 *
 * @param {string} code
 * @param {string} place Relative to the launcher's own folder; ends with a slash, or is empty.
 */
export function withChunksAt(code, place) {
  const moved = code.replaceAll(IN_LAUNCHER, `$1${place}`);
  if (moved === code) throw new Error('A launcher names no chunks as this expects it.');
  return moved;
}
