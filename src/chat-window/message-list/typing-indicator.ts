import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {Sender} from '../../conversation/model.js';
import type {Words} from '../../i18n/words.js';

/** Three dots in a bubble; heard as a sentence. */
export function typingIndicator({name, pictureUrl}: Sender, words: Words): TemplateResult {
  const shown = name || words.assistant;
  return html`
    <div class="message" data-from="bot" data-first>
      <chat-ai-avatar .name=${shown} .pictureUrl=${pictureUrl}></chat-ai-avatar>
      <div class="bubble">${typingDots(words.typing(shown))}</div>
    </div>
  `;
}

export function typingDots(label: string): TemplateResult {
  return html`
    <span class="for-the-ear">${label}</span>
    <span class="dots" aria-hidden="true">
      <i></i>
      <i></i>
      <i></i>
    </span>
  `;
}
