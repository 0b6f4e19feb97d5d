export {reportMistakes} from '../page/mistakes.js';
export {createChat} from './widget-chat.js';
