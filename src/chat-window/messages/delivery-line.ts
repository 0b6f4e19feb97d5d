import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {FileMessage, TextMessage} from '../../conversation/model.js';
import type {MessageContext} from './message-context.js';

/** How much of a message names it to the ear. */
const EXCERPT = 40;

/** Below a message: how far it has come; when it was said, once at the end of a group. */
export function deliveryLine(
  message: TextMessage | FileMessage,
  {last, words, formats, request}: MessageContext,
): TemplateResult | typeof nothing {
  const {key, delivery, createdAt} = message;
  const button = (type: 'delete' | 'resend', text: string, label: string) => html`
    <button aria-label=${label} @click=${() => request({type, key})}>${text}</button>
  `;
  if (message.type === 'file' && (delivery === 'queued' || delivery === 'sending')) {
    return html`
      <div class="meta">
        <progress .value=${message.progress ?? 0} aria-label=${words.sending}></progress>
        ${button('delete', words.cancel, `${words.cancel}: ${excerptOf(message)}`)}
      </div>
    `;
  }
  switch (delivery) {
    case 'queued':
      return html`
        <p class="meta">${words.queued}</p>
      `;
    case 'sending':
      return html`
        <p class="meta" data-sending>${words.sending}</p>
      `;
    case 'failed': {
      const excerpt = excerptOf(message);
      return html`
        <div class="meta" data-failed>
          <span>${words.notSent}</span>
          ${button('resend', words.resend, words.resendMessage(excerpt))}
          ${button('delete', words.delete, words.deleteMessage(excerpt))}
        </div>
      `;
    }
    case 'sent':
      if (!last || (message.type === 'text' && message.streaming)) return nothing;
      return html`
        <p class="meta">
          <time datetime=${new Date(createdAt).toISOString()}>${formats.time(createdAt)}</time>
        </p>
      `;
  }
}

function excerptOf(message: TextMessage | FileMessage): string {
  const text = message.type === 'text' ? message.text : message.name;
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text;
}
