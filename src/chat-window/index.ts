import {lazy} from '../contract/lazy.js';
import {Avatar} from './avatar.js';
import {ChatWindow} from './chat-window.js';
import {Composer} from './composer/composer.js';
import {MenuButton} from './menu-button.js';
import {UnreadBadge} from './unread-badge.js';

/** What is said comes after what one writes with: the text field need not wait for it. */
export const loadList = lazy(() => import('./message-list/index.js'));

const elements = {
  'chat-ai-avatar': Avatar,
  'chat-ai-badge': UnreadBadge,
  'chat-ai-menu-button': MenuButton,
  'chat-ai-composer': Composer,
  'chat-ai-window': ChatWindow,
};

// Two copies of the widget may meet on one page; the first one's elements serve both.
for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

export {ChatWindow};

// Whoever shows the window tries again, and tells.
loadList().catch(() => undefined);
