import type {Feedback} from '../conversation/attachments.js';
import {toFields, toText} from './read-json.js';

/**
 * What the visitor thinks of an answer; `null` where Sendbird takes nothing for the message. The
 * chatbot's older sign, a field of the message itself, does not come through the SDK.
 */
export function toFeedback(payload: unknown): Feedback | null {
  const {bot_message_type: type, feedback} = toFields(payload);
  if (type !== 'generated' && !feedback) return null;
  const {rating, comment} = toFields(feedback);
  const known = rating === 'good' || rating === 'bad' ? rating : null;
  return {rating: known, comment: toText(comment), saved: known !== null, delivery: 'sent'};
}
