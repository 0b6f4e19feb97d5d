/** @typedef {import('./message-templates.mjs').MessageTemplate} MessageTemplate */

const text = (/** @type {string} */ words) => ({type: 'text', text: words});

/** @param {number} depth */
function nested(depth) {
  /** @type {Record<string, unknown>} */
  let view = text('The bottom');
  for (let level = 0; level < depth; level++) view = {type: 'box', items: [view]};
  return view;
}

/**
 * @param {string} key
 * @param {unknown[]} items
 * @param {number} [version]
 * @returns {MessageTemplate}
 */
function template(key, items, version = 1) {
  return {key, ui_template: {version, body: {items}}, color_variables: {}};
}

/** What no client should choke on. Listed for nobody, found by key. */
export const HOSTILE_TEMPLATES = [
  template('too-deep', [nested(500)]),
  template('too-many', new Array(20_000).fill(text('Again'))),
  template('too-wide', [
    {...nested(1), width: {type: 'fixed', value: 1e9}, viewStyle: {margin: {left: -1e6}}},
  ]),
  template('unknown-view', [{type: 'hologram', source: 'https://evil.example/'}]),
  template('unknown-version', [text('From a later time')], 9),
  template('no-list', [{type: 'carouselView', items: 'many'}], 2),
  template('in-itself', [{type: 'carouselView', items: '{@items}'}], 2),
  template('script', [
    text('<img src=x onerror="document.title=1">'),
    {type: 'textButton', text: 'Run', action: {type: 'web', data: 'javascript:document.title=1'}},
    {type: 'image', imageUrl: 'javascript:document.title=1'},
    {type: 'box', viewStyle: {backgroundColor: 'red;} *{display:none', radius: 'calc(1px'}},
  ]),
];
