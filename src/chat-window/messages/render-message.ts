import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import {filesOf} from '../../conversation/files-of.js';
import type {Message, Sender, TextMessage} from '../../conversation/model.js';
import type {Words} from '../../i18n/words.js';
import {renderAttachment} from '../attachments/render-attachment.js';
import {deliveryLine} from './delivery-line.js';
import {feedbackView} from './feedback-view.js';
import {fileMessage} from './file-message.js';
import type {MessageContext} from './message-context.js';
import {systemMessage} from './system-message.js';
import {textMessage} from './text-message.js';

/** The map of this folder: which kind of message is drawn by whom. */
export function renderMessage(message: Message, context: MessageContext): TemplateResult {
  return html`
    <div class="row">
      ${
        context.day
          ? html`
              <p class="day">${context.day}</p>
            `
          : nothing
      }
      ${message.type === 'system' ? systemMessage(message, context.words) : renderSpoken(message, context)}
    </div>
  `;
}

type SpokenMessage = Exclude<Message, {type: 'system'}>;

function renderSpoken(message: SpokenMessage, context: MessageContext): TemplateResult {
  const {sender} = message;
  const from = sender.role === 'visitor' ? 'visitor' : 'bot';
  return html`
    <div
      class="message"
      part="message"
      data-from=${from}
      ?data-first=${context.first}
      ?data-last=${context.last}
    >
      ${from === 'bot' && context.first ? renderSender(sender, context.words) : renderEar(sender, context.words)}
      ${
        message.type === 'text'
          ? renderText(message, context)
          : filesOf(message).map((file) => fileMessage({...message, ...file}, context))
      }
      ${deliveryLine(message, context)}
    </div>
  `;
}

function renderText(message: TextMessage, context: MessageContext) {
  const {text, streaming, attachments} = message;
  // While an answer grows, what belongs to it is not known, or would jump.
  const below = streaming ? [] : attachments;
  return html`
    ${text.trim() || streaming || below.length === 0 ? textMessage(message, context) : nothing}
    ${below.map((attachment) => renderAttachment(attachment, message, context))}
    ${feedbackView(message, context)}
  `;
}

function renderSender({name, pictureUrl}: Sender, words: Words) {
  const shown = name || words.assistant;
  return html`
    <chat-ai-avatar .name=${shown} .pictureUrl=${pictureUrl}></chat-ai-avatar>
    <p class="sender" dir="auto">${shown}</p>
  `;
}

/** Eyes tell by side and colour who speaks. */
function renderEar({role, name}: Sender, words: Words) {
  const said = role === 'visitor' ? words.youSaid : words.said(name || words.assistant);
  return html`
    <span class="for-the-ear">${said}</span>
  `;
}
