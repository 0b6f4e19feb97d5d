import {expect} from '@open-wc/testing';

import type {Conversation} from '../../src/conversation/model.js';
import {EMPTY_CONVERSATION} from '../../src/conversation/reduce.js';
import {transcriptOf} from '../../src/conversation/transcript.js';
import {file, system, text, unsent, visitor} from './support.js';

const NOON = Date.UTC(2025, 2, 6, 12);

const conversation: Conversation = {
  ...EMPTY_CONVERSATION,
  bot: {name: 'Nimbus & Co', pictureUrl: ''},
  messages: [
    text(1, 'Hi <b>you</b>\n"there"', {createdAt: NOON}),
    text(2, 'Hello', {createdAt: NOON, sender: {...visitor, name: ''}}),
    file(3, {createdAt: NOON, name: 'a<i>.pdf', url: 'https://files.example/a.pdf?a=1&b=2'}),
    {...system(4), createdAt: NOON},
    {
      ...system(5),
      createdAt: NOON,
      text: '',
      participant: {userId: 'kim', name: 'Kim', joined: true},
    },
    unsent('local-1'),
  ],
};

describe('transcriptOf', () => {
  it('writes a text that can be read', () => {
    const time = new Intl.DateTimeFormat('en', {dateStyle: 'long', timeStyle: 'short'}).format(
      NOON,
    );

    expect(transcriptOf(conversation, 'text', 'en')).to.equal(
      [
        'Nimbus & Co',
        `[${time}] Echo\nHi <b>you</b>\n"there"`,
        `[${time}] ada\nHello`,
        `[${time}] Echo\na<i>.pdf <https://files.example/a.pdf?a=1&b=2>`,
        `[${time}] \nSomebody joined.`,
        `[${time}] \n→ Kim`,
      ].join('\n\n') + '\n',
    );
  });

  it('writes times as the language has them', () => {
    expect(transcriptOf(conversation, 'text', 'ko')).to.include('2025년 3월 6일');
  });

  it('writes a complete document in which nothing is HTML but its own', () => {
    const html = transcriptOf(conversation, 'html', 'ko"><script>');
    const page = new DOMParser().parseFromString(html, 'text/html');

    expect(page.compatMode).to.equal('CSS1Compat');
    expect(page.title).to.equal('Nimbus & Co');
    expect(page.querySelector('b, i, script, a')).to.equal(null);
    expect([...page.querySelectorAll('p')].map(({textContent}) => textContent)).to.deep.equal([
      'Hi <b>you</b>\n"there"',
      'Hello',
      'a<i>.pdf <https://files.example/a.pdf?a=1&b=2>',
      'Somebody joined.',
      '→ Kim',
    ]);
    expect(page.querySelector('time')).to.have.property('dateTime', '2025-03-06T12:00:00.000Z');
    expect(page.documentElement.lang).to.equal('ko"><script>');
    expect(page.documentElement.dir).to.equal('auto');
  });

  it('writes JSON that a program can read', () => {
    const at = '2025-03-06T12:00:00.000Z';
    const echo = {id: 'echo', name: 'Echo', role: 'bot'};

    expect(JSON.parse(transcriptOf(conversation, 'json', 'en'))).to.deep.equal({
      title: 'Nimbus & Co',
      messages: [
        {type: 'text', at, from: echo, text: 'Hi <b>you</b>\n"there"'},
        {type: 'text', at, from: {id: 'ada', name: '', role: 'visitor'}, text: 'Hello'},
        {
          type: 'file',
          at,
          from: echo,
          file: {
            name: 'a<i>.pdf',
            url: 'https://files.example/a.pdf?a=1&b=2',
            mimeType: '',
            size: 1,
          },
        },
        {type: 'system', at, text: 'Somebody joined.'},
        {
          type: 'system',
          at,
          text: '',
          participant: {userId: 'kim', name: 'Kim', joined: true},
        },
      ],
    });
  });

  it('writes each file of a message that has several', () => {
    const others = [{name: 'b.pdf', url: 'tel:2', mimeType: '', size: 2, aspectRatio: null}];
    const messages = conversation.messages.map((message) => ({...message, others}));
    const several = {...conversation, messages};

    expect(transcriptOf(several, 'text', 'en')).to.match(/a<i>.pdf <.*>\nb.pdf <tel:2>\n/);
    expect(transcriptOf(several, 'json', 'en').match(/"type": "file"/g)).to.have.length(2);
  });
});
