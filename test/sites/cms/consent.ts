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

/** Both answers of a visitor, for what has no face of its own here. */
const BUTTONS =
  '<button type="button" id="accept">Accept</button><button type="button" id="withdraw">Withdraw</button>';

/** What the page's own listener follows, by its public interface. */
export const ANSWERERS = {
  /** `__tcfapi`, as the framework's specification has it. */
  tcf: (listener: string): PageOfShop => ({
    body: `${BUTTONS}${inPage(() => {
      type Listener = (data: object, success: boolean) => void;
      const listeners: Listener[] = [];
      const tell = (eventStatus: string, consents: Record<number, boolean>) => {
        for (const each of listeners) {
          each({gdprApplies: true, eventStatus, purpose: {consents}, tcString: 'C'}, true);
        }
      };
      const __tcfapi = (command: string, version: number, callback: Listener) => {
        if (command !== 'addEventListener' || version !== 2) return;
        listeners.push(callback);
        tell('cmpuishown', {});
      };
      Object.assign(window, {__tcfapi});
      const answer = (id: string, consents: Record<number, boolean>) =>
        document
          .querySelector(id)
          ?.addEventListener('click', () => tell('useractioncomplete', consents));
      answer('#accept', {1: true});
      answer('#withdraw', {});
    })}<script type="module">${listener}</script>`,
  }),

  /** The data layer, as Google's tag has pages write it. */
  google: (listener: string): PageOfShop => ({
    body: `${BUTTONS}<script>
      window.dataLayer = window.dataLayer || [];
      function gtag() { dataLayer.push(arguments); }
      gtag('consent', 'default', {functionality_storage: 'denied', ad_storage: 'denied'});
      dataLayer.push({event: 'of-the-page'});
      const answer = (id, functionality_storage) =>
        document.querySelector(id).addEventListener('click', () =>
          gtag('consent', 'update', {functionality_storage}));
      answer('#accept', 'granted');
      answer('#withdraw', 'denied');
    </script><script type="module">${listener}</script>`,
  }),

  CookieConsent: (listener: string): PageOfShop => {
    const {head = '', body = '', files = {}} = MANAGERS.CookieConsent('');
    return {
      body: `${head}<script type="module">${listener}</script>${body}
        <button type="button" id="withdraw">Withdraw</button>${inPage(() => {
          document.querySelector('#withdraw')?.addEventListener('click', () => {
            const {CookieConsent} = window as unknown as {
              CookieConsent: {acceptCategory: (categories: string[]) => void};
            };
            CookieConsent.acceptCategory([]);
          });
        })}`,
      files,
    };
  },
};

const managed = (code: string, file: string, begin: () => void): PageOfShop => ({
  head: `${code}<script src="/manager.js"></script>`,
  body: inPage(begin),
  files: {'/manager.js': readFileSync(partsFile(file), 'utf8')},
});
