import type {PageOfShop} from '../../e2e/shop.js';
import {inPage} from './in-page.js';

/** What puts scripts off, and how it says so in their tags. */
interface Delay {
  /** Type of those that wait. */
  readonly type: string;
  /** What holds their type and address meanwhile; a script without an address does not run. */
  readonly typeIn: string;
  readonly srcIn: string;
  /** A tag that has this is left alone; some only know a list in their settings. */
  readonly word?: string;
  /** The script runs where it stands, or is made anew in its place. */
  readonly again: 'same' | 'new';
  /** What the page waits for. */
  readonly until: readonly string[];
  /** Meanwhile, the page says that it is still loading. */
  readonly pretends?: boolean;
}

const MOVES = ['mousemove', 'mousedown', 'keydown', 'touchstart', 'wheel'];

/** As Cloudflare tells of it: https://blog.cloudflare.com/too-old-to-rocket-load-too-young-to-die */
const ROCKET_LOADER: Delay = {
  type: 'a1b2-text/javascript',
  typeIn: 'data-cf-type',
  srcIn: 'src',
  word: 'data-cfasync="false"',
  again: 'new',
  until: ['DOMContentLoaded'],
};

/** As the scripts of these plugins, which are on the pages that they serve, do it. */
export const OPTIMISERS: Readonly<Record<string, Delay>> = {
  'WP Rocket': {
    type: 'rocketlazyloadscript',
    typeIn: 'data-rocket-type',
    srcIn: 'data-rocket-src',
    word: 'nowprocket',
    again: 'same',
    until: MOVES,
    pretends: true,
  },
  'LiteSpeed Cache': {
    type: 'litespeed/javascript',
    typeIn: 'data-type',
    srcIn: 'data-src',
    word: 'data-no-optimize="1"',
    again: 'new',
    until: MOVES,
  },
  Perfmatters: {
    type: 'pmdelayedscript',
    typeIn: 'data-perfmatters-type',
    srcIn: 'src',
    again: 'new',
    until: MOVES,
  },
  'WP Meteor': {
    type: 'javascript/blocked',
    typeIn: 'data-wpmeteor-type',
    srcIn: 'data-wpmeteor-src',
    word: 'data-wpmeteor-nooptimize="true"',
    again: 'new',
    until: MOVES,
    pretends: true,
  },
};

export const rocketLoader = (code: string) => delayed(code, ROCKET_LOADER);

/** A page with this code, whose scripts are put off. */
export function delayed(code: string, delay: Delay): PageOfShop {
  const {type, srcIn, word} = delay;
  const tags = code.replace(/<script\b[^>]*>/g, (tag) =>
    word && tag.includes(word)
      ? tag
      : tag.replace('<script', `<script type="${type}"`).replace(/\ssrc=/, ` ${srcIn}=`),
  );
  return {head: tags, body: inPage(release, delay)};
}

function release({type, typeIn, srcIn, again, until, pretends}: Delay) {
  if (pretends) Object.defineProperty(document, 'readyState', {get: () => 'loading'});
  let released = false;
  const start = () => {
    if (released) return;
    released = true;
    for (const waiting of document.querySelectorAll<HTMLScriptElement>(`[type="${type}"]`)) {
      const script = again === 'same' ? waiting : document.createElement('script');
      for (const {name, value} of [...waiting.attributes]) {
        if (name !== 'type' && name !== srcIn) script.setAttribute(name, value);
      }
      const src = waiting.getAttribute(srcIn);
      const kind = waiting.getAttribute(typeIn);
      if (kind) script.type = kind;
      else script.removeAttribute('type');
      if (again === 'new') waiting.replaceWith(script);
      if (src) script.src = src;
    }
  };
  for (const event of until) addEventListener(event, start);
}
