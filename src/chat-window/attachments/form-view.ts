import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import {lazy} from '../../contract/lazy.js';
import type {Form} from '../../conversation/form.js';
import type {ChatRequest} from '../../conversation/requests.js';
import type {MessageContext} from '../messages/message-context.js';

const load = lazy(() => import('../form/index.js'));

// What does not load leaves the button in the place of the form.
const tryToLoad = () => void load().catch(() => undefined);

/** A form, as soon as the code for it is there. One that was declined is of no use any more. */
export function formView(
  form: Form,
  key: string,
  {words, request}: MessageContext,
): TemplateResult | typeof nothing {
  if (form.state === 'canceled') return nothing;
  tryToLoad();
  return html`
    <chat-ai-form
      exportparts="form, field, choice, submit"
      .form=${form}
      .key=${key}
      .words=${words}
      @chat-request=${({detail}: CustomEvent<ChatRequest>) => request(detail)}
    >
      <button class="earlier late" @click=${tryToLoad}>${words.tryAgain}</button>
    </chat-ai-form>
  `;
}
