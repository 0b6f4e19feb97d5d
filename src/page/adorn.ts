import type {ChatElement} from '../contract/chat-element.js';
import {launcherWordsOf} from '../i18n/locales/launcher-words.js';
import {languageOf} from '../i18n/page-language.js';
import {forget} from '../memory/greetings.js';
import {greet} from './greeting/greet.js';
import {reportMistakes} from './mistakes.js';
import {restoreConsent} from './restore-consent.js';

/**
 * Gives a launcher what it needs on some pages: an invitation, the words of another language; and
 * tells the page's author what to mend. Where nothing is to be kept, it forgets what was.
 */
export function adorn(widget: ChatElement): void {
  reportMistakes(widget);
  restoreConsent(widget);
  forget(widget);
  if ((widget.teaser ?? widget.autoOpen) != null) greet(widget);
  const words = launcherWordsOf(languageOf(widget));
  if (words === widget.words) return;
  widget.words = words;
  widget.requestUpdate();
}
