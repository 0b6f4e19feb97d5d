import type {ChatElement} from '../contract/chat-element.js';
import {emit} from '../contract/events.js';
import {recall} from '../memory/greetings.js';

/** Who said yes to the chat on an earlier page is not asked again. Tells whether they did. */
export function restoreConsent(widget: ChatElement): boolean {
  if (widget.consent !== 'pending' || !recall(widget, 'consent')) return false;
  answerConsent(widget, 'granted');
  return true;
}

/** The answer is an attribute of the element, for whoever reads the page, and an event. */
export function answerConsent(widget: ChatElement, consent: 'granted' | 'denied'): void {
  if (widget.consent === consent) return;
  widget.setAttribute('consent', consent);
  emit(widget, 'consent-change', {consent});
}
