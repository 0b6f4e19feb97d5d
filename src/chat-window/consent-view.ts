import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {ChatRequest} from '../conversation/requests.js';
import type {ChatSettings} from '../conversation/settings.js';
import type {Words} from '../i18n/words.js';

/** What stands in the place of a conversation; its code comes with the chat that asks. */
export function consentView(
  words: Words,
  settings: ChatSettings,
  passOn: (event: CustomEvent<ChatRequest>) => void,
): TemplateResult {
  return html`
    <chat-ai-consent
      .words=${words}
      .settings=${settings}
      @chat-request=${passOn}
    ></chat-ai-consent>
  `;
}
