import {CodeBlock} from '../messages/code-block.js';
import {MessageList} from './message-list.js';

const elements = {
  'chat-ai-code-block': CodeBlock,
  'chat-ai-message-list': MessageList,
};

for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

export {MessageList};
