import {english} from '../i18n/launcher-words.js';
import {loadWords, whenIdle} from './chunks.js';

/** What the launcher says: in English at once, in other languages when the page is idle. */
export class Speech {
  words = english;
  #language = 'en';

  /** Calls back when there are other words than before. */
  speak(language: string, changed: () => void): void {
    if (language === this.#language) return;
    this.#language = language;
    whenIdle(() => {
      loadWords().then(
        ({launcherWordsOf}) => {
          this.words = launcherWordsOf(this.#language);
          changed();
        },
        () => undefined,
      );
    });
  }
}
