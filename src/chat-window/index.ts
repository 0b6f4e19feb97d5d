import {Avatar} from './avatar.js';
import {ChatWindow} from './chat-window.js';
import {Composer} from './composer/composer.js';
import {MenuButton} from './menu-button.js';
import {MessageList} from './message-list/message-list.js';
import {CodeBlock} from './messages/code-block.js';
import {UnreadBadge} from './unread-badge.js';

const elements = {
  'chat-ai-avatar': Avatar,
  'chat-ai-badge': UnreadBadge,
  'chat-ai-code-block': CodeBlock,
  'chat-ai-menu-button': MenuButton,
  'chat-ai-message-list': MessageList,
  'chat-ai-composer': Composer,
  'chat-ai-window': ChatWindow,
};

// Two copies of the widget may meet on one page; the first one's elements serve both.
for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

export {ChatWindow};
