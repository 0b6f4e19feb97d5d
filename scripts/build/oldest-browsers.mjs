import browserslist from 'browserslist';
import {features} from 'web-features';

/** What the chat can't do without: its name in the data, and how it is written in src/. */
export const NEEDED = {
  'relative-color': 'from var(--_accent)',
  'light-dark': 'light-dark(',
  'color-mix': 'color-mix(',
  'intl-segmenter': 'Intl.Segmenter',
  'abortsignal-any': 'AbortSignal.any',
  'url-canparse': 'URL.canParse',
  'array-by-copy': '.messages.with(',
  has: ':has(',
  'dir-pseudo': ':dir(',
  dialog: 'showModal',
  'constructed-stylesheets': 'new CSSStyleSheet',
  'viewport-unit-variants': 'dvh',
  'web-locks': 'navigator.locks',
};

/** What is nicer with it and right without: nothing hangs on the browsers that lack it. */
export const SPARED = {
  'content-visibility': 'content-visibility: auto',
  'field-sizing': 'field-sizing: content',
  popover: '.togglePopover?.(',
  'scrollbar-color': 'scrollbar-color',
  'scrollbar-width': 'scrollbar-width',
  'text-wrap-balance': 'text-wrap: balance',
};

/** The newest of what is needed says why. */
const REASONS = 5;

/** Of the data, and of caniuse: phones have the versions of their desks. */
const BROWSERS = [
  {title: 'Chrome, Edge', name: 'chrome', shares: ['chrome', 'edge', 'and_chr']},
  {title: 'Firefox', name: 'firefox', shares: ['firefox', 'and_ff']},
  {title: 'Safari, on iPhones too', name: 'safari_ios', shares: ['safari', 'ios_saf']},
];

/** The oldest versions that have all of it, as README says it. */
export function browsersTable() {
  const needed = Object.keys(NEEDED).map(featureOf);
  const versions = BROWSERS.map(({name}) =>
    Math.max(...needed.map(({support}) => Number(support[name]))),
  );
  const newest = needed.toSorted((one, other) => other.since.localeCompare(one.since));
  const rows = [
    ['', ...BROWSERS.map(({title}) => title)],
    BROWSERS.map(() => '---').concat('---'),
    ['**oldest version**', ...versions.map((version) => `**${version}**`)],
    ...newest
      .slice(0, REASONS)
      .map(({title, support}) => [title, ...BROWSERS.map(({name}) => support[name])]),
  ];
  const queries = BROWSERS.flatMap(({shares}, index) =>
    shares.map((name) => `${name} >= ${versions[index]}`),
  );
  const share = Math.round(browserslist.coverage(browserslist(queries)));
  return [
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    `They are ${share} % of what the world browses with.`,
  ].join('\n');
}

/** @param {string} id */
function featureOf(id) {
  const feature = features[id];
  if (feature?.kind !== 'feature') throw new Error(`web-features does not know ${id}`);
  const {support, baseline_low_date: since = ''} = feature.status;
  return {title: feature.name, since, support: /** @type {Record<string, string>} */ (support)};
}
