import {expect} from '@open-wc/testing';

import {directionOf} from '../../src/i18n/direction.js';

describe('directionOf', () => {
  const directions = {
    rtl: ['ar', 'ar-EG', 'AR', 'he', 'fa-IR', 'ur-PK', 'ckb'],
    ltr: ['en', 'ko-KR', 'arn', 'hehe', 'x-ar', ''],
  };
  for (const [direction, languages] of Object.entries(directions)) {
    for (const language of languages) {
      it(`is ${direction} for "${language}"`, () => {
        expect(directionOf(language)).to.equal(direction);
      });
    }
  }
});
