import {expect} from '@open-wc/testing';

import {WidgetError} from '../../src/contract/errors.js';
import {closeReasonOf, missingToken, refusalOf} from '../../src/session/refusal.js';

const refused = (sendbirdCode?: number) =>
  new WidgetError('connect/refused', 'Refused.', {sendbirdCode});

describe('refusalOf', () => {
  const cases = [
    {code: 400302, user: 'expired', guest: 'expired'},
    {code: 400309, user: 'expired', guest: 'expired'},
    {code: 400111, user: 'rejected', guest: 'rejected'},
    {code: 400201, user: null, guest: 'rejected'},
    {code: 400310, user: null, guest: 'rejected'},
    {code: 400300, user: null, guest: 'rejected'},
    {code: 400301, user: null, guest: 'rejected'},
    {code: 400108, user: null, guest: null},
    {code: 900021, user: null, guest: null},
    {code: undefined, user: null, guest: null},
  ];
  for (const {code, user, guest} of cases) {
    it(`takes ${String(code)} as ${String(user)} of a user, ${String(guest)} of a guest`, () => {
      expect(refusalOf(refused(code), false)).to.equal(user);
      expect(refusalOf(refused(code), true)).to.equal(guest);
    });
  }

  it('makes nothing of other errors', () => {
    expect(refusalOf(Object.assign(new Error('no'), {code: 400302}), true)).to.equal(null);
  });
});

describe('closeReasonOf', () => {
  const cases = {400310: 'revoked', 400300: 'deactivated', 400301: 'deleted', 400302: null};
  for (const [code, reason] of Object.entries(cases)) {
    it(`takes ${code} as ${String(reason)}`, () => {
      expect(closeReasonOf(Number(code))).to.equal(reason);
    });
  }

  it('takes no code as no end', () => {
    expect(closeReasonOf(undefined)).to.equal(null);
  });
});

describe('missingToken', () => {
  it('is not worth another try, and keeps its cause', () => {
    const cause = new Error('refused');

    expect(missingToken(cause)).to.deep.include({code: 'token/missing', retryable: false, cause});
  });
});
