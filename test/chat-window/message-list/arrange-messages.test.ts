import {expect} from '@open-wc/testing';

import {arrangeMessages} from '../../../src/chat-window/message-list/arrange-messages.js';
import type {Message} from '../../../src/conversation/model.js';
import {MINUTE, NOON, bot, person, system, text, visitor} from '../support.js';

/** `(` begins a group, `)` ends one, `|` stands before a new day. */
function drawn(messages: readonly Message[]): string {
  return arrangeMessages(messages)
    .map(({first, last, newDay}) => `${newDay ? '|' : ''}${first ? '(' : ''}•${last ? ')' : ''}`)
    .join('');
}

const at = (minutes: number) => ({createdAt: NOON + minutes * MINUTE});

describe('arrangeMessages', () => {
  const cases: {what: string; messages: Message[]; drawn: string}[] = [
    {what: 'nothing', messages: [], drawn: ''},
    {what: 'one message', messages: [text(bot, 'a')], drawn: '|(•)'},
    {
      what: 'three of one sender in one minute',
      messages: [text(bot, 'a'), text(bot, 'b', at(0.5)), text(bot, 'c', at(0.9))],
      drawn: '|(•••)',
    },
    {
      what: 'two of one sender in two minutes',
      messages: [text(bot, 'a'), text(bot, 'b', at(1))],
      drawn: '|(•)(•)',
    },
    {
      what: 'three senders',
      messages: [text(bot, 'a'), text(visitor, 'b'), text(person, 'c')],
      drawn: '|(•)(•)(•)',
    },
    {
      what: 'a line of the house in between',
      messages: [text(bot, 'a'), system('Sam joined'), text(bot, 'b')],
      drawn: '|(•)(•)(•)',
    },
    {
      what: 'two lines of the house',
      messages: [system('Sam joined'), system('Sam left')],
      drawn: '|(•)(•)',
    },
    {
      what: 'two days',
      messages: [text(bot, 'a'), text(bot, 'b', at(24 * 60)), text(bot, 'c', at(24 * 60))],
      drawn: '|(•)|(••)',
    },
  ];
  for (const {what, messages, drawn: picture} of cases) {
    it(`draws ${what} as ${picture || 'nothing'}`, () => {
      expect(drawn(messages)).to.equal(picture);
    });
  }
});
