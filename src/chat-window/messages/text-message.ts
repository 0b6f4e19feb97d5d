import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {TextMessage} from '../../conversation/model.js';
import {keyed} from '../keyed.js';
import {typingDots} from '../message-list/typing-indicator.js';
import type {MessageContext} from './message-context.js';
import {richText} from './rich-text.js';

/** The bot's words with their formatting; a visitor's exactly as they were typed. */
export function textMessage(
  message: TextMessage,
  {words, touched}: MessageContext,
): TemplateResult {
  const {sender, text, streaming} = message;
  if (streaming && !text.trim()) {
    return html`
      <div class="bubble" part="bubble">
        ${typingDots(words.typing(sender.name || words.assistant))}
      </div>
    `;
  }
  if (sender.role !== 'visitor') {
    const draw = () => richText(text, words.codeBlock);
    return html`
      <div class="bubble" part="bubble" dir="auto" aria-busy=${streaming ? 'true' : 'false'}>
        ${keyed([text], () => touched, draw, [words, touched])}
      </div>
    `;
  }
  // In one line: white space in the template would be drawn.
  // prettier-ignore
  return html`<div class="bubble plain" part="bubble" dir="auto">${text}</div>`;
}
