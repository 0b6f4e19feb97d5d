import {expect} from '@open-wc/testing';

import {formatsFor, startOfDay} from '../../src/i18n/formats.js';

const now = new Date(2026, 2, 6, 14, 5).getTime();

describe('formatsFor', () => {
  const days = [
    {language: 'en', date: new Date(2026, 2, 6, 0, 0), day: 'Today'},
    {language: 'en', date: new Date(2026, 2, 5, 23, 59), day: 'Yesterday'},
    {language: 'en', date: new Date(2026, 2, 4), day: 'Wednesday, March 4'},
    {language: 'en-GB', date: new Date(2026, 2, 4), day: 'Wednesday 4 March'},
    {language: 'en', date: new Date(2025, 11, 31), day: 'December 31, 2025'},
    {language: 'ko', date: new Date(2026, 2, 6), day: '오늘'},
    {language: 'ko', date: new Date(2026, 2, 5), day: '어제'},
  ];
  for (const {language, date, day} of days) {
    it(`calls ${date.toDateString()} "${day}" in ${language}`, () => {
      expect(formatsFor(language).day(date.getTime(), now)).to.equal(day);
    });
  }

  const sizes = [
    {bytes: 0, size: '0 bytes'},
    {bytes: 999, size: '999 bytes'},
    {bytes: 1234, size: '1.23 kB'},
    {bytes: 48_200, size: '48.2 kB'},
    {bytes: 3_000_000, size: '3 MB'},
    {bytes: 7e15, size: '7,000,000 GB'},
  ];
  for (const {bytes, size} of sizes) {
    it(`writes ${bytes} bytes as ${size}`, () => {
      expect(formatsFor('en').size(bytes)).to.equal(size);
    });
  }

  it('writes the time of day', () => {
    expect(formatsFor('en-GB').time(now)).to.equal('14:05');
    expect(formatsFor('en-US').time(now)).to.match(/^2:05.PM$/u);
  });

  it('reads a tag that means nothing as English', () => {
    expect(formatsFor('not_a_tag!').day(now, now)).to.equal('Today');
  });
});

describe('startOfDay', () => {
  it('is midnight of the visitor', () => {
    expect(startOfDay(now)).to.equal(new Date(2026, 2, 6).getTime());
  });
});
