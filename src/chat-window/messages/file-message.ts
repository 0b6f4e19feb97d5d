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
  if (kind === 'image' && shown) return picture(message, shown, address, context.words);
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
  {name, aspectRatio}: FileMessage,
  shown: string,
  address: string | null,
  words: Words,
) {
  return html`
    <a
      class="bubble picture"
      part="bubble file"
      href=${ifDefined(address ?? undefined)}
      target="_blank"
      rel="noopener noreferrer"
      aria-haspopup=${ifDefined(address ? 'dialog' : undefined)}
      @click=${(event: MouseEvent) => address && view(event, name, words)}
    >
      <img
        src=${shown}
        alt=${name}
        width=${ifDefined(aspectRatio ? Math.round(aspectRatio * 1000) : undefined)}
        height=${ifDefined(aspectRatio ? 1000 : undefined)}
      />
    </a>
  `;
}

function card({name, size}: FileMessage, address: string | null, {words, formats}: MessageContext) {
  const content = html`
    ${fileIcon}
    <span class="file-name" dir="auto">${name}</span>
    <span class="file-size" dir="auto">${formats.size(size)}</span>
  `;
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
      download=${name}
    >
      ${content}
      <span class="for-the-ear">${words.newTab}</span>
    </a>
  `;
}

function view(event: MouseEvent, name: string, words: Words) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  loadViewer().then(
    ({openViewer}) => openViewer(link, name, words),
    () => window.open(link.href, '_blank', 'noopener'),
  );
}
