import {
  angular,
  attribute,
  escape,
  jsx,
  jsxAttribute,
  solid,
  svelte,
  vue,
} from './snippets/attributes.mjs';
import {
  CDN,
  addressOf,
  drupal,
  joomla,
  quoted,
  tagManager,
  wix,
  wordpress,
} from './snippets/sites.mjs';

/** @typedef {import('./snippets/attributes.mjs').Setting} Setting */
/** @typedef {{title: string, page: string, language: string, write: (settings: Setting[]) => string}} Format */

const INDENT = '  ';

/** What a page writes, by where it is written. @type {Record<string, Format>} */
export const FORMATS = {
  html: {title: 'Plain HTML', page: 'embedding.html', language: 'xml', write: plain},
  script: {
    title: 'The script alone',
    page: 'embedding.html#the-script-alone',
    language: 'xml',
    write: (settings) => script(settings),
  },
  address: {
    title: 'The script’s address',
    page: 'embedding.html#the-script-alone',
    language: 'xml',
    write: (settings) => `<script\n  src="${escape(addressOf(settings))}"\n  async\n></script>`,
  },
  made: {
    title: 'A script that makes it',
    page: 'embedding.html#by-a-script-or-a-tag-manager',
    language: 'javascript',
    write: made,
  },
  react: {
    title: 'React 19',
    page: 'frameworks/react.html',
    language: 'typescript',
    write: (settings) => element(settings, jsx),
  },
  'react-18': {
    title: 'React 18',
    page: 'frameworks/react.html#react-18',
    language: 'typescript',
    write: (settings) => element(settings, jsxAttribute),
  },
  preact: {
    title: 'Preact',
    page: 'frameworks/preact.html',
    language: 'typescript',
    write: (settings) => element(settings, jsx),
  },
  solid: {
    title: 'Solid',
    page: 'frameworks/solid.html',
    language: 'typescript',
    write: (settings) => element(settings, solid),
  },
  vue: {
    title: 'Vue, Nuxt',
    page: 'frameworks/vue.html',
    language: 'xml',
    write: (settings) => element(settings, vue),
  },
  svelte: {
    title: 'Svelte, SvelteKit',
    page: 'frameworks/svelte.html',
    language: 'xml',
    write: (settings) => element(settings, svelte, '></chat-ai-widget>'),
  },
  angular: {
    title: 'Angular',
    page: 'frameworks/angular.html',
    language: 'xml',
    write: (settings) => element(settings, angular, '></chat-ai-widget>'),
  },
  astro: {
    title: 'Astro',
    page: 'sites/astro.html',
    language: 'xml',
    write: (settings) =>
      `<script is:inline src="${CDN}/embed.js" defer></script>\n` +
      element(settings, attribute, '></chat-ai-widget>', ['transition:persist="chat"']),
  },
  wordpress: {title: 'WordPress', page: 'wordpress.html', language: 'php', write: wordpress},
  ...Object.fromEntries(
    [
      ['shopify', 'Shopify, theme.liquid', 'shopify.html#in-the-theme-editor'],
      ['squarespace', 'Squarespace', 'squarespace.html'],
      ['webflow', 'Webflow', 'webflow.html'],
      ['framer', 'Framer', 'framer.html'],
      ['ghost', 'Ghost', 'ghost.html'],
      ['discourse', 'Discourse', 'discourse.html'],
      ['cloudflare', 'Cloudflare', 'cloudflare.html', 'data-cfasync="false"'],
      [
        'consent',
        'Consent managers',
        'cookie-consent.html',
        'type="text/plain"',
        'data-category="functionality"',
      ],
    ].map(([id = '', title = '', page, ...words]) => [
      id,
      {
        title,
        page: `sites/${page}`,
        language: 'xml',
        write: (/** @type {Setting[]} */ settings) => script(settings, words),
      },
    ]),
  ),
  'tag-manager': {
    title: 'Google Tag Manager',
    page: 'sites/tag-manager.html',
    language: 'xml',
    write: tagManager,
  },
  wix: {title: 'Wix, custom element', page: 'sites/wix.html', language: 'plaintext', write: wix},
  drupal: {title: 'Drupal', page: 'sites/drupal.html', language: 'yaml', write: drupal},
  joomla: {title: 'Joomla', page: 'sites/joomla.html', language: 'php', write: joomla},
};

/** @param {Setting[]} settings */
function plain(settings) {
  const tag = element(settings, attribute, '></chat-ai-widget>');
  return `<script src="${CDN}/embed.js" defer></script>\n${tag}`;
}

/** @param {Setting[]} settings @param {string[]} [words] Those of whoever handles the script. */
function script(settings, words = []) {
  const data = settings.map((setting) => `data-${attribute(setting)}`);
  const lines = [...words, `src="${CDN}/embed.js"`, 'defer', ...data];
  return `<script\n${lines.map((line) => `${INDENT}${line}\n`).join('')}></script>`;
}

/**
 * @param {Setting[]} settings
 * @param {(setting: Setting) => string} write
 * @param {string} [end]
 * @param {string[]} [first]
 */
function element(settings, write, end = '/>', first = []) {
  const lines = [...first, ...settings.map(write)].map((line) => `\n${INDENT}${line}`);
  return `<chat-ai-widget${lines.join('')}\n${end}`;
}

/** @param {Setting[]} settings */
function made(settings) {
  const lines = settings.map(
    ({field, value}) => `chat.setAttribute('${field.name}', ${quoted(value)});\n`,
  );
  return `const chat = document.createElement('chat-ai-widget');
${lines.join('')}document.documentElement.append(chat);

const script = document.createElement('script');
script.src = '${CDN}/embed.js';
document.head.append(script);`;
}
