/** @typedef {{what: string, of: string, on: string, atLeast: number}} Pair */

/** What has to be told apart, by the names of the custom properties. @type {Pair[]} */
export const PAIRS = [
  {what: 'Text', of: 'text', on: 'surface', atLeast: 4.5},
  {what: 'The bot’s words', of: 'text', on: 'surface-raised', atLeast: 4.5},
  {what: 'Times, hints', of: 'text-quiet', on: 'surface', atLeast: 4.5},
  {what: 'What went wrong', of: 'error', on: 'surface', atLeast: 4.5},
  {what: 'Launcher, send button', of: 'accent', on: 'surface', atLeast: 3},
];

/**
 * WCAG's contrast of two colours, 1 to 21.
 *
 * @param {string} one `#rrggbb`
 * @param {string} other
 */
export function contrast(one, other) {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {string} color */
function luminance(color) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
