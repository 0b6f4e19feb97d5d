import {ConsentQuestion} from './consent-question.js';

// Two copies of the widget may meet on one page; the first one's elements serve both.
if (!customElements.get('chat-ai-consent')) {
  customElements.define('chat-ai-consent', ConsentQuestion);
}
