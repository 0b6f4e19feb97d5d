import {expect} from '@open-wc/testing';

import {connectionStateOf, detailOf} from '../../src/chat/event-details.js';
import {emit} from '../../src/contract/events.js';
import type {Message} from '../../src/conversation/model.js';
import type {SessionStatus} from '../../src/session/machine.js';
import {file, system, text} from '../conversation/support.js';
import {restoreOnline, setOnline} from '../session/support.js';

describe('emit', () => {
  it('dispatches an event that leaves shadow trees', () => {
    const host = document.createElement('div');
    const inside = document.createElement('p');
    host.attachShadow({mode: 'open'}).append(inside);
    const seen: unknown[] = [];
    host.addEventListener('unread-change', ({detail, type}) => seen.push({type, detail}));

    emit(inside, 'unread-change', {count: 2});

    expect(seen).to.deep.equal([{type: 'unread-change', detail: {count: 2}}]);
  });
});

describe('detailOf', () => {
  const cases: ReadonlyArray<{message: Message; words: string; senderId: string}> = [
    {message: text(7, 'Hello'), words: 'Hello', senderId: 'echo'},
    {message: file(7), words: 'a.pdf', senderId: 'echo'},
    {message: system(7), words: 'Somebody joined.', senderId: ''},
  ];
  for (const {message, words, senderId} of cases) {
    it(`tells of a ${message.type}`, () => {
      const detail = {messageId: 7, text: words, senderId, createdAt: 7000};

      expect(detailOf(message)).to.deep.equal(detail);
    });
  }
});

describe('connectionStateOf', () => {
  afterEach(restoreOnline);

  const states: ReadonlyArray<[SessionStatus, string, string]> = [
    ['idle', 'idle', 'idle'],
    ['authenticating', 'connecting', 'offline'],
    ['connecting', 'connecting', 'offline'],
    ['connected', 'online', 'online'],
    ['reconnecting', 'reconnecting', 'offline'],
    ['closed', 'idle', 'idle'],
    ['failed', 'offline', 'offline'],
  ];
  for (const [status, withNetwork, without] of states) {
    it(`takes ${status} for ${withNetwork}, and without a network for ${without}`, () => {
      setOnline(true);
      expect(connectionStateOf(status)).to.equal(withNetwork);

      setOnline(false);
      expect(connectionStateOf(status)).to.equal(without);
    });
  }
});
