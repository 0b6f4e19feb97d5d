import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import {lazy} from '../../contract/lazy.js';
import type {Attachment} from '../../conversation/attachments.js';
import type {TextMessage} from '../../conversation/model.js';
import {safeLink, tabOf} from '../markdown/safe-link.js';
import type {MessageContext} from '../messages/message-context.js';
import {formView} from './form-view.js';
import {sources} from './sources.js';

/** The map of this folder: which kind of attachment is drawn by whom. */
export function renderAttachment(
  attachment: Attachment,
  message: TextMessage,
  context: MessageContext,
): TemplateResult | typeof nothing {
  const {words, settings} = context;
  switch (attachment.kind) {
    case 'sources':
      return sources(attachment.sources, words);
    case 'carousel':
      return carousel(attachment.items, context);
    case 'function-calls':
      return carousel(
        attachment.calls.flatMap((call) => settings.cardsOf(call, message.messageId)),
        context,
      );
    case 'button': {
      const address = safeLink(attachment.url);
      if (!address) return nothing;
      return html`
        <a
          class="cta"
          part="cta"
          href=${address}
          target=${tabOf(address)}
          rel="noopener noreferrer"
          dir="auto"
        >
          ${attachment.label}
        </a>
      `;
    }
    case 'form':
      return formView(attachment.form, message.key, context);
  }
}

const loadCarousel = lazy(() => import('./carousel.js'));

function carousel(cards: readonly unknown[], {words}: MessageContext) {
  if (cards.length === 0) return nothing;
  // What is not there yet is drawn once it is; a failed load is tried again with the next one.
  loadCarousel().catch(() => undefined);
  return html`
    <chat-ai-carousel .cards=${cards} .words=${words} exportparts="card"></chat-ai-carousel>
  `;
}
