/** The keys that have a name, as WebDriver writes them. */
const CODES = /** @type {Record<string, string>} */ ({
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
});

/** @typedef {{type?: string, press?: string, down?: string, up?: string}} Keys */

/**
 * What a keyboard does, as an action of WebDriver.
 *
 * @param {Keys} keys
 */
export function keyboard({type = '', press = '', down = '', up = ''}) {
  const chord = press.length > 1 ? press.split('+') : [...press];
  const strokes = [
    ...[...type].flatMap((key) => [stroke('keyDown', key), stroke('keyUp', key)]),
    ...[...chord, ...(down ? [down] : [])].map((key) => stroke('keyDown', key)),
    ...[...chord.toReversed(), ...(up ? [up] : [])].map((key) => stroke('keyUp', key)),
  ];
  return {type: 'key', id: 'keyboard', actions: strokes};
}

/**
 * @param {'keyDown' | 'keyUp'} type
 * @param {string} key
 */
function stroke(type, key) {
  return {type, value: CODES[key] ?? key};
}
