import {html} from 'lit';
import type {TemplateResult} from 'lit';

import type {FileMessage} from '../../conversation/model.js';
import {fileIcon} from '../icons.js';
import {safeLink} from '../markdown/safe-link.js';
import type {MessageContext} from './render-message.js';

/** A card with name and size; a link once the file has an address that is safe to follow. */
export function fileMessage(
  {name, size, url}: FileMessage,
  {words, formats}: MessageContext,
): TemplateResult {
  const card = html`
    ${fileIcon}
    <span class="file-name" dir="auto">${name}</span>
    <span class="file-size">${formats.size(size)}</span>
  `;
  const address = safeLink(url);
  if (!address?.startsWith('http')) {
    return html`
      <div class="bubble file" part="bubble">${card}</div>
    `;
  }
  return html`
    <a
      class="bubble file"
      part="bubble"
      href=${address}
      target="_blank"
      rel="noopener noreferrer"
      download=${name}
    >
      ${card}
      <span class="for-the-ear">${words.newTab}</span>
    </a>
  `;
}
