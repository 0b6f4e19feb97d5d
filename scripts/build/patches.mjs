import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** @typedef {{what: string, where: RegExp, pattern: RegExp, by: string, times: number}} Patch */

const gunzip = fileURLToPath(new URL('../bundled/gunzip.mjs', import.meta.url));
const LIT =
  /@lit.reactive-element.reactive-element\.js|lit-html.lit-html\.js|lit-element.lit-element\.js/;
/** Modules of Lit in whose place stand ours. */
const REPLACED = /(?:reactive-element|lit).(css-tag|decorators)\.js$/;
const SENDBIRD = /@sendbird.chat.lib/;

/**
 * What the bundle leaves out of Lit and of Sendbird's SDK, because no browser that the widget runs in
 * needs it, nothing here uses it, or a page would see it. These are patterns on minified code: where one no longer fits as
 * often as it says, the build fails.
 *
 * @type {Patch[]}
 */
export const PATCHES = [
  {
    what: "Lit's hooks for polyfills",
    where: LIT,
    pattern: /\w+\.\w+(?:PolyfillSupport|HydrateSupport)/g,
    by: 'undefined',
    times: 4,
  },
  {
    what: "Lit's lists of versions on the window",
    where: LIT,
    pattern: /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g,
    by: 'undefined',
    times: 3,
  },
  {
    what: "Lit's polyfill of Symbol.metadata, for standard decorators",
    where: LIT,
    pattern: /Symbol\.metadata\?\?=.+?;|const \w=this\[Symbol\.metadata\];.+?\}(?=this\._\$Eh=)/g,
    by: '',
    times: 2,
  },
  {
    what: "Lit's way from properties to attributes, which none of ours takes",
    where: LIT,
    pattern: /_\$ET\(\w,\w\)\{.+?\}(?=_\$AK\()|toAttribute\(\w,\w\)\{.+?\},(?=fromAttribute\()/g,
    by: '',
    times: 2,
  },
  {
    what: 'what Lit notes for it',
    where: LIT,
    pattern: /this\._\$Eq&&=.+?\),|,!0===\w&&this\._\$Em!==.+?\.add\(\w\)/g,
    by: '',
    times: 2,
  },
  {
    what: "Lit's expressions in comments, of which ours have none",
    where: LIT,
    pattern: /else\{let \w=-1;for\(;-1!==\(\w=\w\.data\.indexOf\(.+?\.length-1\}(?=\w\+\+\})/g,
    by: '',
    times: 1,
  },
  {
    what: "Lit's expressions in the place of attributes, of which ours have none",
    where: LIT,
    pattern:
      /(?<=else )\w\.startsWith\(\w\)&&\(\w\.push\(\{type:6.+?\)\)(?=;)|6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/g,
    by: '0',
    times: 2,
  },
  {
    what: 'what Lit shows its server side, but for the part of a child',
    where: LIT,
    pattern: /(?<=const \w=\{)M:\w,.+?(?=I:\w,)|(?<=I:\w),H,N:.+?F:\w(?=\})/g,
    by: '',
    times: 2,
  },
  {
    what: "the SDK's polyfills of fetch and AbortController",
    where: SENDBIRD,
    pattern: /(typeof (?:fetch|AbortController)\?\[3,\d+\]:\[4),import\("[^"]+"\)/g,
    by: '$1',
    times: 3,
  },
  {
    what: "the SDK's own inflate",
    where: SENDBIRD,
    pattern: /if\(\w+=\w+\.ungzip\((\w+)\),/g,
    by: 'return[2,gunzip($1)];if(',
    times: 1,
  },
];

/**
 * @param {Patch[]} [patches]
 * @returns {import('rollup').Plugin}
 */
export function patchOthers(patches = PATCHES) {
  const found = new Map(patches.map((patch) => [patch, 0]));
  return {
    name: 'patch-others',
    load(id) {
      const [, ours] = REPLACED.exec(id) ?? [];
      return ours ? readFileSync(new URL(`../bundled/${ours}.mjs`, import.meta.url), 'utf8') : null;
    },
    transform(code, id) {
      const fitting = patches.filter(({where}) => where.test(id));
      if (fitting.length === 0) return null;
      for (const patch of fitting) {
        found.set(patch, (found.get(patch) ?? 0) + (code.match(patch.pattern)?.length ?? 0));
        code = code.replace(patch.pattern, patch.by);
      }
      const needs = code.includes('gunzip(') && !code.includes('function gunzip(');
      return {
        code: needs ? `import {gunzip} from ${JSON.stringify(gunzip)};${code}` : code,
        map: null,
      };
    },
    buildEnd(error) {
      if (error) return;
      for (const [{what, times}, count] of found) {
        if (count !== times) this.error(`Patch: ${what}: found ${count} times, not ${times}.`);
      }
    },
  };
}
