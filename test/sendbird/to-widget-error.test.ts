import {expect} from '@open-wc/testing';

import {WidgetError} from '../../src/contract/errors.js';
import {codeOf, isGone, isLost, toWidgetError} from '../../src/sendbird/to-widget-error.js';

/** What the SDK rejects with, so far as it matters. */
const thrown = (code: number) => Object.assign(new Error('In the words of the SDK.'), {code});

describe('sendbird/toWidgetError', () => {
  it('leaves a WidgetError as it is', () => {
    const error = new WidgetError('token/missing', 'No token.');

    expect(toWidgetError(error, 'connect/refused')).to.equal(error);
  });

  it('takes what has no code for unreachable', () => {
    const cause = new TypeError('oops');

    expect(toWidgetError(cause, 'connect/refused')).to.deep.include({
      code: 'connect/unreachable',
      retryable: true,
      sendbirdCode: undefined,
      cause,
    });
  });

  for (const code of [800101, 800120, 800200, 800221, 500901, 500910]) {
    it(`takes ${code} for unreachable`, () => {
      expect(toWidgetError(thrown(code), 'message/failed')).to.deep.include({
        code: 'connect/unreachable',
        retryable: true,
        sendbirdCode: code,
      });
    });
  }

  for (const code of [400302, 400111, 400201, 900020, 900021, 900100]) {
    it(`takes ${code} for refused`, () => {
      const error = toWidgetError(thrown(code), 'message/failed');

      expect(error).to.deep.include({code: 'message/failed', retryable: false, sendbirdCode: code});
      expect(error.message).to.include(String(code)).and.not.include('SDK');
    });
  }

  it('takes a channel for worth another try', () => {
    expect(toWidgetError(thrown(400201), 'channel/unavailable').retryable).to.equal(true);
  });

  it('takes a lost answer for worth another try', () => {
    expect(toWidgetError(thrown(800180), 'message/failed').retryable).to.equal(true);
  });

  it('names a code that is a number', () => {
    expect(codeOf(thrown(400302))).to.equal(400302);
  });

  const without: readonly unknown[] = [null, undefined, 'text', 42, {}, {code: '400302'}];
  for (const value of without) {
    it(`finds no code in ${JSON.stringify(value)}`, () => {
      expect(codeOf(value)).to.equal(undefined);
      expect(isGone(value)).to.equal(false);
      expect(isLost(value)).to.equal(false);
    });
  }

  it('knows a channel that is gone', () => {
    expect([400201, 400108, 400105].map((code) => isGone(thrown(code)))).to.deep.equal([
      true,
      true,
      false,
    ]);
  });
});
