// What a site takes that takes no tag as it is.

/** @typedef {import('./attributes.mjs').Setting} Setting */

export const CDN = 'https://cdn.example/chat-ai-widget@1';

/** @param {Setting[]} settings */
export function addressOf(settings) {
  const query = settings.map(({field, value}) => {
    const escaped = encodeURIComponent(value).replaceAll('%2F', '/').replaceAll("'", '%27');
    return `${field.name}=${escaped}`;
  });
  return `${CDN}/embed.js?${query.join('&')}`;
}

/** @param {Setting[]} settings */
export function tagManager(settings) {
  return `<script>
  (function () {
    var script = document.createElement('script');
    script.src = '${addressOf(settings)}';
    document.head.appendChild(script);
  })();
</script>`;
}

/** The plugin asks for these in its own settings. */
const ASKED = ['app-id', 'bot-id', 'api-host', 'ws-host', 'token-endpoint', 'user-id'];

/** @param {Setting[]} settings */
export function wordpress(settings) {
  const others = settings.filter(({field}) => !ASKED.includes(field.name));
  const isInline = others.some(({field, value}) => field.name === 'mode' && value === 'inline');
  const lines = others
    .filter(({field}) => field.name !== 'mode')
    .map(({field, value}) => `\t$attributes['${field.name}'] = ${quoted(value)};\n`);
  return `// Application, bot and members: Settings → Chat AI Widget.${
    isInline ? '\n// In the text of a page: [chat_ai_widget height="520"]' : ''
  }
add_filter( 'chat_ai_widget_attributes', function ( $attributes ) {
${lines.join('')}\treturn $attributes;
} );`;
}

/** @param {Setting[]} settings */
export function wix(settings) {
  const longest = Math.max(...settings.map(({field}) => field.name.length));
  return settings.map(({field, value}) => `${field.name.padEnd(longest)}  ${value}`).join('\n');
}

/** @param {Setting[]} settings */
export function drupal(settings) {
  const lines = settings.map(({field, value}) => {
    const text = /^[\w./-]+$/.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
    return `        data-${field.name}: ${text}\n`;
  });
  return `chat:
  js:
    ${CDN}/embed.js:
      type: external
      attributes:
        defer: true
${lines.join('')}`.trimEnd();
}

/** @param {Setting[]} settings */
export function joomla(settings) {
  const lines = settings.map(
    ({field, value}) => `        'data-${field.name}' => ${quoted(value)},\n`,
  );
  return `<?php
$this->getWebAssetManager()->registerAndUseScript(
    'chat-ai-widget',
    '${CDN}/embed.js',
    ['version' => false],
    [
        'defer' => true,
${lines.join('')}    ],
);`;
}

/** As a text of JavaScript, and of PHP. @param {string} text */
export function quoted(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
