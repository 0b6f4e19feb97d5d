export {reportMistakes} from './report-mistakes.js';
export {createChat} from './widget-chat.js';
