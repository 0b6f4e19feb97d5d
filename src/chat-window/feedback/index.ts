import {MessageFeedback} from './message-feedback.js';

// Two copies of the widget may meet on one page; the first one's elements serve both.
if (!customElements.get('chat-ai-feedback')) {
  customElements.define('chat-ai-feedback', MessageFeedback);
}
