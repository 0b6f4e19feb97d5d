import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import {lazy} from '../contract/lazy.js';
import type {ChatRequest} from '../conversation/requests.js';
import type {ChatSettings} from '../conversation/settings.js';
import type {Formats} from '../i18n/formats.js';
import type {Words} from '../i18n/words.js';

const load = lazy(() => import('./uploads/index.js'));

interface UploadsContext {
  words: Words;
  formats: Formats;
  settings: ChatSettings;
  limit: number;
  blocked: boolean;
  passOn: (event: CustomEvent<ChatRequest>) => void;
}

/** The button beside the text field, and what else takes files, where the page wants any. */
export function uploadsView({
  words,
  formats,
  settings,
  limit,
  blocked,
  passOn,
}: UploadsContext): TemplateResult | typeof nothing {
  if (settings.uploads.trim() === 'none') return nothing;
  // Without it, texts can be sent; the next rendering tries again.
  load().catch(() => undefined);
  return html`
    <chat-ai-uploads
      slot="attach"
      exportparts="attach"
      .words=${words}
      .formats=${formats}
      .settings=${settings}
      .limit=${limit}
      .blocked=${blocked}
      @chat-request=${passOn}
    ></chat-ai-uploads>
  `;
}
