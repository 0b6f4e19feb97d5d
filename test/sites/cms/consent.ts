import {readFileSync} from 'node:fs';

import type {PageOfShop} from '../../e2e/shop.js';
import {partsFile} from '../load.mjs';
import {inPage} from './in-page.js';

/** Consent managers as a page has them: their script, and what is said to them. */
export const MANAGERS = {
  CookieConsent: (code: string): PageOfShop =>
    managed(code, 'vanilla-cookieconsent/dist/cookieconsent.umd.js', () => {
      const {CookieConsent} = window as unknown as {CookieConsent: {run: (how: object) => void}};
      CookieConsent.run({
        hideFromBots: false,
        categories: {necessary: {enabled: true, readOnly: true}, functionality: {}},
        language: {
          default: 'en',
          translations: {
            en: {
              consentModal: {
                title: 'Cookies',
                acceptAllBtn: 'Accept',
                acceptNecessaryBtn: 'Reject',
              },
              preferencesModal: {sections: []},
            },
          },
        },
      });
    }),

  Klaro: (code: string): PageOfShop =>
    managed(code, 'klaro/dist/klaro-no-css.js', () => {
      const {klaro} = window as unknown as {klaro: {setup: (how: object) => void}};
      klaro.setup({
        acceptAll: true,
        services: [{name: 'chat', purposes: ['functional']}],
        translations: {en: {ok: 'Accept', decline: 'Reject', purposes: {functional: 'Chat'}}},
        lang: 'en',
      });
    }),

  /** As most do it: what waits is made anew in its place, with all its attributes but the type. */
  another: (code: string): PageOfShop => ({
    head: code,
    body: `<button type="button" id="accept">Accept</button>${inPage(() => {
      document.querySelector('#accept')?.addEventListener('click', () => {
        for (const waiting of document.querySelectorAll('script[type="text/plain"]')) {
          const script = document.createElement('script');
          for (const {name, value} of waiting.attributes) {
            if (name !== 'type') script.setAttribute(name, value);
          }
          waiting.replaceWith(script);
        }
      });
    })}`,
  }),
};

const managed = (code: string, file: string, begin: () => void): PageOfShop => ({
  head: `${code}<script src="/manager.js"></script>`,
  body: inPage(begin),
  files: {'/manager.js': readFileSync(partsFile(file), 'utf8')},
});
