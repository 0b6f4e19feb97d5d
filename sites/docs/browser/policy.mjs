/**
 * What a page does with the widget, as far as its policy has to know.
 *
 * @typedef {object} Choices
 * @property {string} appId
 * @property {string} cdn Origin of the widget's files; empty for the page's own.
 * @property {'origin' | 'nonce' | 'strict-dynamic'} allow How its scripts are let in.
 * @property {boolean} integrity Whether hashes are checked, by an import map in the page.
 * @property {boolean} trustedTypes
 * @property {boolean} uploads Whether visitors may send files.
 * @property {boolean} pictures Whether answers may show pictures of any host.
 * @property {string} endpoint Address of the token endpoint; empty where all are guests.
 * @property {string} apiHost In place of Sendbird's.
 * @property {string} wsHost
 * @property {string} icon Origin of the launcher's own picture.
 * @property {string} font Origin of a web font.
 */

/** What Sendbird keeps files on: which one depends on the region of the application. */
const FILES = 'https://*.sendbird.com';

/**
 * The policy of a page that has the widget and nothing else: other things of the page are added to it.
 *
 * @param {Choices} choices
 * @returns {Array<[directive: string, ...sources: string[]]>}
 */
export function directivesOf(choices) {
  const {appId, endpoint, icon, font, uploads, pictures, trustedTypes} = choices;
  const api = originOf(choices.apiHost) || `https://api-${appId}.sendbird.com`;
  const socket = originOf(choices.wsHost) || `wss://ws-${appId}.sendbird.com`;
  const files = choices.apiHost ? api : FILES;
  const media = [...new Set([files, ...(pictures ? ['https:'] : [])])];
  return [
    ['default-src', "'none'"],
    ['script-src', ...scriptSources(choices)],
    // Its styles are made by a script, in shadow roots: no style of the page has to be let in.
    ['connect-src', api, socket, ...(endpoint ? [originOf(endpoint)] : [])],
    ['img-src', ...media, ...(icon ? [originOf(icon)] : []), ...(uploads ? ['blob:'] : [])],
    ['media-src', ...media, ...(uploads ? ['blob:'] : [])],
    ...(font ? [/** @type {[string, string]} */ (['font-src', originOf(font)])] : []),
    ['base-uri', "'none'"],
    ['object-src', "'none'"],
    ...(trustedTypes
      ? /** @type {Array<[string, string]>} */ ([
          ['require-trusted-types-for', "'script'"],
          ['trusted-types', 'lit-html'],
        ])
      : []),
  ];
}

/** As the header says it. @param {Choices} choices */
export function policyOf(choices) {
  return directivesOf(choices)
    .map((words) => words.join(' '))
    .join('; ');
}

/** @param {Choices} choices */
function scriptSources({cdn, allow, integrity}) {
  const origin = originOf(cdn || '/');
  // What a script imports is let in by the nonce of its tag: the chunks need no word of their own.
  if (allow === 'strict-dynamic') return ["'nonce-RANDOM'", "'strict-dynamic'"];
  if (allow === 'nonce') return ["'nonce-RANDOM'"];
  // An import map is an inline script.
  return integrity ? [origin, "'nonce-RANDOM'"] : [origin];
}

/** Of an address without one, the page's own. @param {string} address */
function originOf(address) {
  if (!address) return '';
  if (!URL.canParse(address)) return "'self'";
  const {protocol, host} = new URL(address);
  return `${protocol}//${host}`;
}

/** What has to stand in the page beside it. @param {Choices} choices */
export function tagOf({cdn, allow, integrity}) {
  const base = `${URL.canParse(cdn) ? originOf(cdn) : ''}/chat-ai-widget@1/`;
  const nonce = allow === 'origin' && !integrity ? '' : ' nonce="RANDOM"';
  const checked = integrity ? '\n  integrity="sha384-…" crossorigin="anonymous"' : '';
  const map = integrity
    ? `<script type="importmap"${nonce}>{"integrity": {"${base}chunks/…": "sha384-…"}}</script>\n`
    : '';
  const own = allow === 'origin' ? '' : nonce;
  return `${map}<script${own} src="${base}embed.js"${checked} defer></script>`;
}
