import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {Message, TextMessage} from '../../conversation/model.js';
import type {Words} from '../../i18n/words.js';
import {parseInline} from '../markdown/parse-inline.js';
import {toText} from '../messages/rich-text.js';

/** Everything up to the end of the last whole sentence, or line. "1." ends none. */
const SENTENCES = /^.*(?:[^\d\s][.!?…]["'”’)*_]*\s|[。！？]|\n)/s;

/** Marks that begin a line, and lines that are nothing but marks. */
const MARKS = /^\s*(?:[-*+]\s|[#>]+\s?|`{3}.*|~{3}.*|[|:\s-]+$)|\|/gm;

/** Long after a screen reader has taken the last sentence in, milliseconds. */
const KEPT_FOR = 10_000;

/**
 * What a screen reader is told of an answer that grows: who speaks, each sentence once it is whole,
 * and the end. As a part of the list, it would be read from the start with each word.
 */
export class SpokenAnswer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** The message that is being told. */
  #key: string | undefined;
  /** The message whose words are here. */
  #told: string | undefined;
  #said = 0;
  #lines: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** To be added to a live region one by one, and taken out of it all at once. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Takes in what was said; returns whether the newest is told here, so that the list need not. */
  hear(messages: readonly Message[], words: Words): boolean {
    const newest = messages.at(-1);
    // Deleted, or of another conversation, it is not to be read here either.
    if (!messages.some(({key}) => key === this.#told)) this.#clear();
    // Cut off by what came after it.
    if (this.#key && newest?.key !== this.#key) this.#end();
    if (newest?.type !== 'text') return false;
    if (newest.streaming && newest.text.trim() && newest.key !== this.#key)
      this.#begin(newest, words);
    if (newest.key !== this.#key) return false;

    const rest = newest.text.slice(this.#said);
    const whole = newest.streaming ? (SENTENCES.exec(rest)?.[0] ?? '') : rest;
    this.#said += whole.length;
    this.#say(toText(parseInline(whole.replace(MARKS, ''))));
    if (newest.streaming) return true;
    this.#say(words.endOfAnswer);
    this.#end();
    return true;
  }

  hostDisconnected() {
    this.#clear();
  }

  #begin({key, sender}: TextMessage, words: Words) {
    clearTimeout(this.#timer);
    this.#key = this.#told = key;
    this.#said = 0;
    this.#say(words.said(sender.name || words.assistant));
  }

  #end() {
    this.#key = undefined;
    this.#timer = setTimeout(() => {
      this.#clear();
      this.#host.requestUpdate();
    }, KEPT_FOR);
  }

  #say(text: string) {
    if (text.trim()) this.#lines = [...this.#lines, text.trim()];
  }

  #clear() {
    clearTimeout(this.#timer);
    this.#lines = [];
  }
}
