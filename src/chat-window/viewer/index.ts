import type {Words} from '../../i18n/words.js';
import {Viewer} from './viewer.js';

// Two copies of the widget may meet on one page; the first one's elements serve both.
if (!customElements.get('chat-ai-viewer')) customElements.define('chat-ai-viewer', Viewer);

/** Shows the picture that `link` leads to; the focus goes back there. */
export function openViewer(link: HTMLAnchorElement, name: string, words: Words): void {
  const viewer = document.createElement('chat-ai-viewer');
  Object.assign(viewer, {url: link.href, name, words});
  link.getRootNode().appendChild(viewer);
}
