import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {ChatAiWidget} from './chat-ai-widget.js';

const CHAT_ICON = 'M12 3a9 8 0 1 1-4 15l-5 2 1.6-4.6A9 8 0 0 1 12 3';
const CLOSE_ICON = 'm5 10 2-2 5 5 5-5 2 2-7 7';

/** The button that opens the window, unless the page brings its own in the slot. */
export function launcher(
  widget: ChatAiWidget,
  label: string,
  language: string,
  warmUp: () => void,
): TemplateResult {
  const {open} = widget;
  const text = widget.getAttribute('launcher-text');
  const icon = !open && widget.getAttribute('launcher-icon');
  return html`
    <slot name="launcher" @click=${widget.toggle} @pointerover=${warmUp} @focusin=${warmUp}>
      <button part="launcher" aria-expanded=${open}>
        <svg viewBox="0 0 24 24">
          <title>${label}</title>
          <path d=${open ? CLOSE_ICON : icon ? '' : CHAT_ICON} />
          <image href=${icon || nothing} width="24" height="24" />
        </svg>
        ${text && `\u2002${text}`}
        <chat-ai-badge part="badge" .chat=${widget.chat} .language=${language}></chat-ai-badge>
      </button>
    </slot>
  `;
}
