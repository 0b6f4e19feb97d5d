export {chatOf} from './chat-of.js';
