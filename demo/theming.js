import {findAll} from './lab/dom.js';

// The style sheets that the page uses, so that the text cannot drift from them.
for (const element of findAll('pre', '[data-source]')) {
  const response = await fetch(element.dataset['source'] ?? '');
  element.textContent = await response.text();
}
