import {english} from '../i18n/launcher-words.js';
import {loadClosed, whenIdle} from './chunks.js';

/** What the launcher says: in English at once, in other languages when the page is idle. */
export class Speech {
  words = english;
  #language = 'en';

  /** Calls back when there are other words than before. */
  speak(language: string, changed: () => void): void {
    if (language === this.#language) return;
    this.#language = language;
    whenIdle(() => {
      loadClosed().then(
        ({launcherWordsOf}) => {
          this.words = launcherWordsOf(this.#language);
          changed();
        },
        () => undefined,
      );
    });
  }
}
