import {MessageList} from './message-list.js';

if (!customElements.get('chat-ai-message-list')) {
  customElements.define('chat-ai-message-list', MessageList);
}

export {MessageList};
