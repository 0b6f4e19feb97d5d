/** What closed widgets need on some pages: an invitation, the launcher's words in other languages. */
export {launcherWordsOf} from '../i18n/locales/launcher-words.js';
export {greet} from './greeting/greet.js';
