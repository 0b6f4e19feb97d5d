export {createChat} from './widget-chat.js';
