import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {SystemMessage} from '../../conversation/model.js';
import type {Words} from '../../i18n/words.js';

/** A line of the house, between those who talk. */
export function systemMessage({text, participant}: SystemMessage, words: Words): TemplateResult {
  const said = participant && words[participant.joined ? 'joined' : 'left'](participant.name);
  return html`
    <p class="system" part="message" dir="auto">${said ?? text}</p>
  `;
}
