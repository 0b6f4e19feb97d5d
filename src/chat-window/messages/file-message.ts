import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';

import {lazy} from '../../contract/lazy.js';
import type {FileMessage} from '../../conversation/model.js';
import type {Words} from '../../i18n/words.js';
import {fileIcon} from '../icons.js';
import {safeLink} from '../markdown/safe-link.js';
import type {MessageContext} from './message-context.js';

const loadViewer = lazy(() => import('../viewer/index.js'));

/** A picture, a player, or a card with name and size, which links to a safe address. */
export function fileMessage(message: FileMessage, context: MessageContext): TemplateResult {
  const {name, url, mimeType, messageId} = message;
  const safe = safeLink(url);
  const address = safe?.startsWith('http') ? safe : null;
  const [kind] = mimeType.split('/');
  // What is on its way is shown from where it lies.
  const shown = address ?? (messageId === 0 && url.startsWith('blob:') ? url : null);
  if (kind === 'image' && shown) return picture(message, shown, address, context);
  if (kind === 'video' && address) {
    return html`
      <video
        class="media"
        part="file"
        controls
        preload="metadata"
        src=${address}
        aria-label=${name}
      ></video>
    `;
  }
  if (kind === 'audio' && address) {
    return html`
      <audio
        class="media"
        part="file"
        controls
        preload="metadata"
        src=${address}
        aria-label=${name}
      ></audio>
    `;
  }
  return card(message, address, context);
}

/** One element from the first glance to the sent picture, so that nothing flashes. */
function picture(
  message: FileMessage,
  shown: string,
  address: string | null,
  context: MessageContext,
) {
  const {name, aspectRatio} = message;
  return html`
    <a
      class="bubble picture"
      part="bubble file"
      href=${ifDefined(address ?? undefined)}
      target="_blank"
      rel="noopener noreferrer"
      aria-haspopup=${ifDefined(address ? 'dialog' : undefined)}
      @click=${(event: MouseEvent) => address && view(event, name, context.words)}
    >
      <img
        src=${shown}
        alt=${name}
        width=${ifDefined(aspectRatio ? Math.round(aspectRatio * 1000) : undefined)}
        height=${ifDefined(aspectRatio ? 1000 : undefined)}
        @load=${markShown}
        @error=${markShown}
      />
      ${cardContent(message, context)}
    </a>
  `;
}

function cardContent({name, size}: FileMessage, {formats}: MessageContext) {
  return html`
    ${fileIcon}
    <span class="file-name" dir="auto">${name}</span>
    <span class="file-size" dir="auto">${formats.size(size)}</span>
  `;
}

function card(message: FileMessage, address: string | null, context: MessageContext) {
  const content = cardContent(message, context);
  if (!address) {
    return html`
      <div class="bubble file" part="bubble file">${content}</div>
    `;
  }
  return html`
    <a
      class="bubble file"
      part="bubble file"
      href=${address}
      target="_blank"
      rel="noopener noreferrer"
      download=${message.name}
    >
      ${content}
      <span class="for-the-ear">${context.words.newTab}</span>
    </a>
  `;
}

/** A picture that this browser can't draw, or may not have, is a file like any other. */
function markShown({type, target}: Event) {
  const {classList} = (target as Element).parentElement as Element;
  classList.toggle('picture', type === 'load');
  classList.toggle('file', type === 'error');
}

function view(event: MouseEvent, name: string, words: Words) {
  const link = event.currentTarget as HTMLAnchorElement;
  const isCard = link.classList.contains('file');
  if (isCard || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  loadViewer().then(
    ({openViewer}) => openViewer(link, name, words),
    () => window.open(link.href, '_blank', 'noopener'),
  );
}
