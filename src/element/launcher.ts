import type {ChatElement} from '../contract/chat-element.js';
import {make} from './make.js';

// 28 units wide, and as large as that.
const CHAT_ICON = 'M14 4a10 9 0 1 1-4 17l-6 2 2-5A10 9 0 0 1 14 4';
const CLOSE_ICON = 'm6 11 2-2 6 6 6-6 2 2-8 8';

/** The button that opens the window, unless the page brings its own in the slot. */
export function createLauncher() {
  const path = make('path');
  const image = make('image');
  // Its label, what follows and the badge are the button's name; a `<title>` is none in WebKit.
  const icon = make('svg', {role: 'img'}, path, image);
  const text = new Text();
  const badge = make('chat-ai-badge', {part: 'badge'});
  const button = make('button', {part: 'launcher'}, icon, text, badge);
  return {
    slot: make('slot', {name: 'launcher'}, button),
    draw({open, launcherText, launcherIcon}: ChatElement, label: string, watched: object): void {
      const picture = !open && launcherIcon;
      button.setAttribute('aria-expanded', String(open));
      icon.setAttribute('aria-label', label);
      path.setAttribute('d', open ? CLOSE_ICON : picture ? '' : CHAT_ICON);
      image.setAttribute('href', picture || '');
      text.data = launcherText ? `\u2002${launcherText}` : '';
      Object.assign(badge, watched);
    },
  };
}
