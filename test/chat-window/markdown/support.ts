import {render} from 'lit';

import {BlockReader} from '../../../src/chat-window/markdown/block-reader.js';
import '../../../src/chat-window/messages/code-block.js';
import {richText} from '../../../src/chat-window/messages/rich-text.js';

export const WORDS = {copy: 'Copy', copied: 'Copied', failed: 'Could not copy'};

export function renderInto(target: HTMLElement, markdown: string): void {
  render(richText(markdown, WORDS), target);
}

/** The whole tree, where the parser would leave quotes and items for later. */
export function parseAll(markdown: string, depth = 0): unknown[] {
  return new BlockReader(depth).read(markdown).map((block) => {
    if (block.type === 'quote') return parseAll(block.source, depth + 1);
    if (block.type === 'list') return block.items.map((item) => parseAll(item, depth + 1));
    return block;
  });
}

/** Stands for a line feed within code, as `toHtml` takes away those of our templates. */
export const LINE_FEED = '↵';

/** The HTML that a text becomes, without what Lit and the layout of our templates add. */
export function toHtml(markdown: string): string {
  const target = document.createElement('div');
  renderInto(target, markdown);
  for (const block of target.querySelectorAll('chat-ai-code-block')) {
    block.setAttribute('language', block.language);
    block.textContent = block.code.replaceAll('\n', LINE_FEED);
  }
  return target
    .querySelector('.rich-text')!
    .innerHTML.replace(/<!--.*?-->/gs, '')
    .replace(/\n\s*/g, '')
    .replace(/ (?:rel="noopener noreferrer"|target="_(?:blank|self)")/g, '');
}
