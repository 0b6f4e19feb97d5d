import type {Conversation, Message, Situation, TextMessage} from '../conversation/model.js';
import type {Words} from '../i18n/words.js';
import {isDeadEnd} from './connection-notice.js';

/** What stands in the text field while nothing can be written there; '' while something can. */
export function blockedBy(
  situation: Situation,
  conversation: Conversation | undefined,
  words: Words,
): string {
  if (isDeadEnd(situation)) return words.ended;
  if (conversation?.readOnly) return words.readOnly[conversation.readOnly];
  const newest = answeredBy(conversation?.messages.at(-1));
  if (newest === null) return '';
  return newest === 'form' ? words.answerForm : words.chooseReply;
}

/** By what a message is answered, where it is not by writing. */
export function answeredBy(newest: Message | undefined): TextMessage['answeredBy'] {
  return newest?.type === 'text' ? newest.answeredBy : null;
}
