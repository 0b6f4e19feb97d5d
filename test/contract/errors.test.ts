import {expect} from '@open-wc/testing';

import {WidgetError} from '../../src/contract/errors.js';
import {toWidgetError} from '../../src/contract/to-widget-error.js';

describe('WidgetError', () => {
  it('is an Error with a code, and not worth another try unless it says so', () => {
    const error = new WidgetError('token/refused', 'Refused.');

    expect(error).to.be.instanceOf(Error);
    expect(String(error)).to.equal('WidgetError: Refused.');
    expect(error).to.deep.include({code: 'token/refused', retryable: false});
    expect(error.sendbirdCode).to.equal(undefined);
  });

  it('keeps its cause to itself', () => {
    const cause = new Error('a secret');

    const error = new WidgetError('connect/refused', 'Refused.', {cause, sendbirdCode: 400111});

    expect(error.cause).to.equal(cause);
    expect(error.detail).to.deep.equal({
      code: 'connect/refused',
      message: 'Refused.',
      retryable: false,
      sendbirdCode: 400111,
    });
  });

  it('has details that can be cloned, and name Sendbird’s code only where there is one', () => {
    const {detail} = new WidgetError('token/timeout', 'Late.', {retryable: true});

    expect(structuredClone(detail)).to.deep.equal({
      code: 'token/timeout',
      message: 'Late.',
      retryable: true,
    });
  });
});

describe('toWidgetError', () => {
  it('leaves a WidgetError as it is', () => {
    const error = new WidgetError('token/missing', 'No token.');

    expect(toWidgetError(error, 'connect/refused')).to.equal(error);
  });

  it('wraps an error', () => {
    const cause = new TypeError('oops');

    expect(toWidgetError(cause, 'message/failed')).to.deep.include({
      code: 'message/failed',
      message: 'oops',
      retryable: true,
      cause,
    });
  });

  it('wraps whatever else was thrown', () => {
    expect(toWidgetError('a word', 'message/failed').message).to.equal('a word');
  });
});
