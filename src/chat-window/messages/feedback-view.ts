import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import {lazy} from '../../contract/lazy.js';
import type {TextMessage} from '../../conversation/model.js';
import type {ChatRequest} from '../../conversation/requests.js';
import type {MessageContext} from './message-context.js';

const load = lazy(() => import('../feedback/index.js'));

/** Buttons that rate an answer, where Sendbird and the page take ratings. */
export function feedbackView(
  {key, feedback, streaming}: TextMessage,
  {words, settings, request}: MessageContext,
): TemplateResult | typeof nothing {
  if (!feedback || streaming || !settings.feedback) return nothing;
  // Without them the chat goes on; the next answer tries again.
  load().catch(() => undefined);
  return html`
    <chat-ai-feedback
      exportparts="feedback"
      .feedback=${feedback}
      .key=${key}
      .words=${words}
      @chat-request=${({detail}: CustomEvent<ChatRequest>) => request(detail)}
    ></chat-ai-feedback>
  `;
}
