import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {ChatRequest} from '../../conversation/requests.js';
import type {ChatSettings} from '../../conversation/settings.js';
import type {Words} from '../../i18n/words.js';

/** Answers to press instead of to type. */
export function suggestedReplies(
  replies: readonly string[],
  {suggestedReplies: direction}: ChatSettings,
  words: Words,
  request: (request: ChatRequest) => void,
): TemplateResult | typeof nothing {
  if (replies.length === 0) return nothing;
  return html`
    <div
      class="replies"
      data-direction=${direction}
      role="group"
      aria-label=${words.suggestedReplies}
    >
      ${replies.map(
        (text) => html`
          <button part="suggested-reply" dir="auto" @click=${() => request({type: 'send', text})}>
            ${text}
          </button>
        `,
      )}
    </div>
  `;
}
