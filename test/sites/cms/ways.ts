import type {Page} from '@playwright/test';

import type {PageOfShop} from '../../e2e/shop.js';
import {rocketLoader} from './delayed.js';
import {inPage} from './in-page.js';
import {tagManager} from './tag-manager.js';

/** What a site makes of a block of code that its page in docs/sites prints. */
export interface Way {
  /** Which of them, in the order of the page. */
  readonly block: number;
  readonly makes: (code: string) => PageOfShop;
  /** What the site does to the page that stands. */
  readonly then?: (page: Page) => Promise<void>;
  readonly inFrame?: boolean;
}

const body = (html: string): PageOfShop => ({head: '', body: html});

/** As it is, after all that the page has. */
const atTheEnd = (code: string) => body(`<main><h2>Chairs</h2></main>${code}`);

const inside =
  (open: string, close = '</div>') =>
  (code: string) =>
    body(`<main>${open}${code}${close}</main>`);

/** A frame of another origin, sandboxed as Wix and Framer do it. */
const inFrame = (code: string): PageOfShop => ({
  head: '',
  body: inPage(() => {
    const frame = document.createElement('iframe');
    frame.title = 'Chat';
    frame.width = '600';
    frame.height = '700';
    frame.sandbox.value = 'allow-scripts allow-same-origin allow-forms allow-popups';
    frame.src = `//localhost:${location.port}/frame`;
    document.body.append(frame);
  }),
  files: {'/frame': code},
});

/** A page of React's: what it has not drawn itself is gone, and scripts at the end run once more. */
async function nextPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    history.pushState(null, '', '/next');
    const scripts = [...document.body.querySelectorAll(':scope > script')];
    document.body.replaceChildren(document.createElement('main'));
    for (const {attributes, textContent} of scripts) {
      const again = document.createElement('script');
      for (const {name, value} of attributes) again.setAttribute(name, value);
      again.text = textContent;
      document.body.append(again);
    }
  });
  // Longer than an element that is gone keeps its chat.
  await page.waitForTimeout(1500);
}

/** The editor's own list of names and values becomes an element in a box. */
function customElement(code: string): PageOfShop {
  const attributes = code.trim().replace(/^(\S+) +(.*)$/gm, '$1="$2"');
  return body(`<wix-element><chat-ai-widget ${attributes}></chat-ai-widget></wix-element>
    <script type="module" src="https://cdn.example/chat-ai-widget@1/embed.js"></script>`);
}

/** Discourse's own policy; each script of a theme gets the nonce. */
const withNonce = (code: string): PageOfShop => ({
  head: code.replaceAll('<script', '<script nonce="abc"'),
  body: '',
  csp: "base-uri 'self'; object-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; frame-ancestors 'self'; manifest-src 'self'",
});

/** By the name of the page. */
export const WAYS: Readonly<Record<string, readonly Way[]>> = {
  webflow: [
    {block: 0, makes: atTheEnd},
    {block: 1, makes: inside('<div class="w-embed w-script" style="height: 600px">')},
  ],
  squarespace: [
    {block: 0, makes: atTheEnd, then: nextPage},
    {block: 1, makes: inside('<div class="sqs-block-content">')},
  ],
  framer: [
    {block: 0, makes: atTheEnd, then: nextPage},
    {block: 1, makes: inFrame, inFrame: true},
  ],
  wix: [
    {block: 0, makes: atTheEnd, then: nextPage},
    {block: 1, makes: customElement},
    {block: 2, makes: inFrame, inFrame: true},
  ],
  ghost: [
    {block: 0, makes: atTheEnd},
    {block: 1, makes: inside('<!--kg-card-begin: html-->', '<!--kg-card-end: html-->')},
  ],
  discourse: [{block: 0, makes: withNonce}],
  'tag-manager': [
    {block: 0, makes: tagManager},
    {block: 1, makes: tagManager},
  ],
  cloudflare: [
    {block: 0, makes: rocketLoader},
    {block: 1, makes: rocketLoader},
  ],
};
