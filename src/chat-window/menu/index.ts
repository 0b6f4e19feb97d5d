import {Menu} from './menu.js';

if (!customElements.get('chat-ai-menu')) customElements.define('chat-ai-menu', Menu);
