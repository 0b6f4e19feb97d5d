import {find} from './lab/dom.js';
import {dress} from './page-looks.js';

dress(find('chat-ai-widget'));
