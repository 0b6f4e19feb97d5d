import type {ComplexAttributeConverter} from 'lit';

/** One of a fixed set of words; an unknown one reads as the first. */
export function words<const Word extends string>(
  allowed: readonly [Word, ...Word[]],
): ComplexAttributeConverter<Word> & {readonly allowed: readonly Word[]} {
  return {
    allowed,
    fromAttribute: (value) => allowed.find((word) => word === value) ?? allowed[0],
    toAttribute: (word) => (word === allowed[0] ? null : word),
  };
}
