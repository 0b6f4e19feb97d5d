import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';

import type {Source} from '../../conversation/attachments.js';
import type {Words} from '../../i18n/words.js';
import {safeLink} from '../markdown/safe-link.js';

/** More are folded away. */
const SHOWN = 3;

/** Where an answer comes from: links with their hosts, as far as they are safe to follow. */
export function sources(all: readonly Source[], words: Words): TemplateResult | typeof nothing {
  const links = all.flatMap(({title, url}) => {
    const address = safeLink(url);
    return address?.startsWith('http') ? [{title, address, host: new URL(address).host}] : [];
  });
  if (links.length === 0) return nothing;
  const list = html`
    <ul class="sources">
      ${links.map(
        ({title, address, host}) => html`
          <li>
            <a href=${address} target="_blank" rel="noopener noreferrer" part="source" dir="auto">
              ${title || host}
              <span class="for-the-ear">${words.newTab}</span>
            </a>
            <small>${host}</small>
          </li>
        `,
      )}
    </ul>
  `;
  return html`
    <details class="source-box" ?open=${links.length <= SHOWN}>
      <summary><bdi>${words.sources(links.length)}</bdi></summary>
      ${list}
    </details>
  `;
}
