import {MessageForm} from './message-form.js';

// Two copies of the widget may meet on one page; the first one's elements serve both.
if (!customElements.get('chat-ai-form')) customElements.define('chat-ai-form', MessageForm);
