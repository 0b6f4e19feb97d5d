import {expect} from '@open-wc/testing';

import {directionOf} from '../../src/i18n/direction.js';

describe('directionOf', () => {
  const directions = {
    rtl: ['ar', 'ar-EG', 'AR', 'he', 'iw', 'fa_IR', 'ur-PK', 'ckb', 'az-Arab', 'pa-Arab-PK'],
    ltr: ['en', 'ko-KR', 'ar-Latn', 'sd-Deva', 'ug-Cyrl-CN', 'arn', 'heb-x', ''],
  };
  for (const [direction, languages] of Object.entries(directions)) {
    for (const language of languages) {
      it(`is ${direction} for "${language}"`, () => {
        expect(directionOf(language)).to.equal(direction);
      });
    }
  }
});
