import {expect} from '@open-wc/testing';

import {forgetGuest, rememberedGuest, rememberGuest} from '../../src/memory/guest.js';
import type {Guest} from '../../src/memory/guest.js';
import {WidgetStorage} from '../../src/memory/storage.js';

const guest: Guest = {
  userId: 'guest-1',
  token: 'abc',
  channelUrl: 'channel-1',
};

describe('a remembered guest', () => {
  const storage = new WidgetStorage('local', 'APP', 'echo');
  afterEach(() => localStorage.clear());

  it('is nobody at first', () => {
    expect(rememberedGuest(storage)).to.equal(null);
  });

  it('is the one of before', () => {
    rememberGuest(storage, guest);

    expect(rememberedGuest(new WidgetStorage('local', 'APP', 'echo'))).to.deep.equal(guest);
  });

  it('may be without a channel', () => {
    rememberGuest(storage, {...guest, channelUrl: null});

    expect(rememberedGuest(storage)?.channelUrl).to.equal(null);
  });

  it('is another for another bot', () => {
    rememberGuest(storage, guest);

    expect(rememberedGuest(new WidgetStorage('local', 'APP', 'other'))).to.equal(null);
  });

  it('is not forgotten in place of the one before', () => {
    rememberGuest(storage, guest);

    forgetGuest(storage, 'another-guest');
    expect(rememberedGuest(storage)).to.deep.equal(guest);

    forgetGuest(storage, guest.userId);
    expect(rememberedGuest(storage)).to.equal(null);
  });

  it('is forgotten on demand', () => {
    rememberGuest(storage, guest);

    forgetGuest(storage);

    expect(rememberedGuest(storage)).to.equal(null);
  });

  const strange: unknown[] = [
    42,
    'guest',
    [],
    {},
    {...guest, userId: 1},
    {...guest, token: null},
    {...guest, channelUrl: 7},
  ];
  for (const value of strange) {
    it(`is nobody where somebody else wrote ${JSON.stringify(value)}`, () => {
      storage.set('guest', value);

      expect(rememberedGuest(storage)).to.equal(null);
    });
  }
});
