import type {ComplexAttributeConverter} from 'lit';

export interface WordsConverter<Word extends string> extends ComplexAttributeConverter<Word> {
  /** What the attribute may say; the first is the default. */
  readonly allowed: readonly Word[];
}

/**
 * One of a fixed set of words. Attributes are typed by people into HTML: a bad one never throws, it
 * reads as its default, and is reported once there is a chat.
 */
export function words<const Word extends string>(
  ...allowed: readonly [Word, ...Word[]]
): WordsConverter<Word> {
  return {
    allowed,
    fromAttribute: (value) => allowed.find((word) => word === value) ?? allowed[0],
    toAttribute: (word) => (word === allowed[0] ? null : word),
  };
}
