import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {SystemMessage} from '../../conversation/model.js';

/** A line of the house, between those who talk. */
export function systemMessage({text}: SystemMessage): TemplateResult {
  return html`
    <p class="system" part="message" dir="auto">${text}</p>
  `;
}
