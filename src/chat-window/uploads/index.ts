import {Uploads} from './uploads.js';

// Two copies of the widget may meet on one page; the first one's elements serve both.
if (!customElements.get('chat-ai-uploads')) customElements.define('chat-ai-uploads', Uploads);
