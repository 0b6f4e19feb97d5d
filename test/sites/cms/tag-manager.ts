import type {PageOfShop} from '../../e2e/shop.js';
import {inPage} from './in-page.js';

/**
 * What Google Tag Manager does to a Custom HTML tag: after the page has loaded, its scripts are made
 * anew of their text or address, and of no other attribute; and a tag may fire twice.
 */
export function tagManager(code: string): PageOfShop {
  return {head: inPage(fire, code), body: ''};
}

function fire(html: string) {
  const insert = () => {
    const {childNodes} = new DOMParser().parseFromString(html, 'text/html').head;
    for (const node of [...childNodes]) {
      if (!(node instanceof HTMLScriptElement)) {
        document.body.append(node);
        continue;
      }
      const again = document.createElement('script');
      if (node.src) again.src = node.src;
      else again.text = node.text;
      document.body.append(again);
      again.remove();
    }
  };
  addEventListener('load', () => {
    setTimeout(insert, 300);
    setTimeout(insert, 600);
  });
}
