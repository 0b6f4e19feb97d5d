import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {Conversation} from '../../conversation/model.js';
import type {Words} from '../../i18n/words.js';

/** Where messages will be, while nobody knows which. */
export function skeleton(words: Words): TemplateResult {
  return html`
    <div class="skeleton">
      <span class="for-the-ear">${words.loading}</span>
      <i></i>
      <i></i>
      <i></i>
    </div>
  `;
}

/** A conversation that has not begun. */
export function welcome({name, pictureUrl}: Conversation['bot'], words: Words): TemplateResult {
  const shown = name || words.assistant;
  return html`
    <div class="welcome">
      <chat-ai-avatar .name=${shown} .pictureUrl=${pictureUrl}></chat-ai-avatar>
      <p class="greeting" dir="auto">${shown}</p>
      <p>${words.welcome}</p>
    </div>
  `;
}
