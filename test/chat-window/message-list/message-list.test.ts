import {expect, fixture, html} from '@open-wc/testing';

import '../../../src/chat-window/index.js';
import '../../../src/chat-window/message-list/index.js';
import type {MessageList} from '../../../src/chat-window/message-list/message-list.js';
import type {Conversation, Message} from '../../../src/conversation/model.js';
import {formatsFor} from '../../../src/i18n/formats.js';
import {
  MINUTE,
  NOON,
  bot,
  button,
  buttonNames,
  conversation,
  file,
  person,
  requestsOf,
  system,
  text,
  visibleText,
  visitor,
} from '../support.js';

async function show(more: Partial<Conversation> = {}) {
  const list = await fixture<MessageList>(html`
    <chat-ai-message-list
      .conversation=${conversation(more)}
      .formats=${formatsFor('en-GB')}
    ></chat-ai-message-list>
  `);
  const inside = <E extends Element>(selector: string) =>
    [...list.shadowRoot!.querySelectorAll(selector)] as E[];
  return {list, inside, requests: requestsOf(list)};
}

function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({data}) => data.trim() !== '');
}

function translated({data}: Text): HTMLElement {
  const words = document.createElement('x-words');
  words.textContent = data.toUpperCase();
  return words;
}

const say = (...messages: Message[]) => show({messages});

describe('<chat-ai-message-list>', () => {
  it('is a log with a name, which the keyboard can scroll', async () => {
    const {list, inside} = await say(text(bot, 'Hi'), text(visitor, 'Hello'), system('Sam joined'));
    const [log] = inside<HTMLElement>('[role=log]');

    list.focus();

    expect(log!.ariaLabel).to.equal('Messages');
    expect(list.shadowRoot!.activeElement).to.equal(log);
    await expect(list).to.be.accessible();
  });

  it('writes day, sender, words and time, each once per group', async () => {
    const {list} = await say(
      text(bot, 'Hi'),
      text(bot, 'How are you?'),
      text(visitor, 'Fine', {createdAt: NOON + MINUTE}),
      system('Sam joined', {createdAt: NOON + 24 * 60 * MINUTE}),
      text(person, 'Hello', {createdAt: NOON + 24 * 60 * MINUTE}),
    );

    expect(visibleText(list)).to.equal(
      '6 March 2025 Nimbus Hi How are you? 12:00 Fine 12:01 7 March 2025 Sam joined Sam Hello 12:00',
    );
  });

  it('tells the ear who speaks where the eye sees it', async () => {
    const {inside} = await say(text(bot, 'Hi'), text(bot, 'Again'), text(visitor, 'Hello'));

    expect(inside('.content .for-the-ear').map((e) => e.textContent)).to.deep.equal([
      'Nimbus said:',
      'You said:',
    ]);
  });

  it('formats what the bot says and leaves alone what the visitor typed', async () => {
    const {inside} = await say(text(bot, '**Bold**'), text(visitor, '  **Not\n  bold** <b>'));

    expect(inside('strong').map((e) => e.textContent)).to.deep.equal(['Bold']);
    expect(inside('[part=bubble]').at(-1)!.textContent).to.equal('  **Not\n  bold** <b>');
    expect(getComputedStyle(inside('[part=bubble]').at(-1)!).whiteSpace).to.equal('pre-wrap');
  });

  it('draws a skeleton while the history is unknown, and not when there is nothing to wait for', async () => {
    const {list, inside} = await show({history: 'unknown'});
    expect(inside('.skeleton .for-the-ear')[0]!.textContent).to.equal('Loading messages');
    await expect(list).to.be.accessible();

    list.pending = false;
    await list.updateComplete;
    expect(inside('.skeleton').length).to.equal(0);
  });

  it('greets where nothing was said yet', async () => {
    const {list} = await show();

    expect(visibleText(list)).to.equal('Nimbus Ask anything. We’re here to help.');
    await expect(list).to.be.accessible();
  });

  it('shows who is typing', async () => {
    const {list, inside} = await show({messages: [text(bot, 'Hi')], typing: person});

    expect(inside('.dots').length).to.equal(1);
    expect(inside('.content .for-the-ear').at(-1)!.textContent).to.equal('Sam is typing');
    await expect(list).to.be.accessible();
  });

  it('lets an answer grow in place, unannounced until it is whole', async () => {
    const grown = (words: string, streaming = true) =>
      text(bot, words, {key: 'answer', streaming, suggestedReplies: ['Thanks']});
    const {list, inside} = await show({messages: [grown('')], typing: bot});
    const [row] = inside('.row');
    expect(inside('.dots').length, 'one sign of life').to.equal(1);

    list.conversation = conversation({messages: [grown('It is')], typing: bot});
    await list.updateComplete;
    expect(inside('[aria-busy=true]').map(visibleText)).to.deep.equal(['It is']);
    expect(buttonNames(list)).not.to.include('Thanks');
    expect(inside('.dots').length).to.equal(0);

    list.conversation = conversation({messages: [grown('It is here', false)]});
    await list.updateComplete;
    expect(inside('[aria-busy=true]').length).to.equal(0);
    expect(visibleText(list)).to.include('It is here 12:00 Thanks');
    expect(inside('.row')[0] === row).to.equal(true);
  });

  const translators: Record<string, (words: Text) => void> = {
    'puts others in their place': (words) => words.replaceWith(translated(words)),
    'wraps them': (words) => {
      const box = document.createElement('x-words');
      words.replaceWith(box);
      box.append(words);
    },
    'puts others beside them': (words) => words.after(translated(words)),
    'writes to what is around them': ({parentElement}) => parentElement?.replaceChildren('…'),
  };
  for (const [what, translate] of Object.entries(translators)) {
    it(`shows a whole answer when it ends, though somebody ${what}`, async () => {
      const parts = [
        'It *is',
        ' here*: `x',
        '`\n\n- and',
        ' there\n- for [good](https://a.example)',
      ];
      const {list, inside} = await say(text(bot, 'Settled'));
      const settled = list.conversation!.messages;
      let written = '';
      for (const part of [...parts, '']) {
        written += part;
        const answer = text(bot, written, {key: 'answer', streaming: part !== ''});
        list.conversation = conversation({messages: [...settled, answer]});
        await list.updateComplete;
        if (part) textsIn(inside<HTMLElement>('.rich-text').at(-1)!).forEach(translate);
      }

      expect(visibleText(inside('.bubble').at(-1)!)).to.equal('It is here : x and there for good');
    });
  }

  it('leaves the words that a visitor has selected as they are when an answer ends', async () => {
    const answer = (streaming: boolean) => text(bot, 'It is\n\nhere', {key: 'answer', streaming});
    const {list, inside} = await say(answer(true));
    const [words] = inside('p');

    list.conversation = conversation({messages: [answer(false)]});
    await list.updateComplete;

    expect(inside('p')[0] === words).to.equal(true);
  });

  it('leaves a translation of what is settled alone', async () => {
    const settled = text(bot, 'One');
    const {list, inside} = await say(settled);
    textsIn(inside<HTMLElement>('.rich-text')[0]!).forEach(translators['wraps them']!);
    const [words] = inside('x-words');

    list.conversation = conversation({messages: [settled, text(visitor, 'Two')]});
    await list.updateComplete;

    expect(inside('x-words')[0] === words).to.equal(true);
  });

  it('does not render settled messages again while an answer grows', async () => {
    const settled = text(bot, 'One');
    const growing = (words: string) => text(visitor, words, {key: 'answer', streaming: true});
    const {list} = await say(settled, growing('a'));
    const written: number[] = [];
    const formats = formatsFor('en-GB');
    const time = (timestamp: number) => (written.push(timestamp), formats.time(timestamp));
    list.formats = {...formats, time};
    await list.updateComplete;
    expect(written).to.deep.equal([NOON]);

    list.conversation = conversation({messages: [settled, growing('a b')]});
    await list.updateComplete;

    expect(visibleText(list)).to.include('a b');
    expect(written).to.deep.equal([NOON]);
  });
});

describe('<chat-ai-message-list> and its live region', () => {
  const liveness = (inside: (selector: string) => Element[]) =>
    inside('[role=log]')[0]!.getAttribute('aria-live');

  it('reads out a new message, but neither the history nor older messages', async () => {
    const [old, recent, next] = [text(bot, 'old'), text(bot, 'recent'), text(bot, 'next')];
    const {list, inside} = await show({history: 'unknown'});

    list.conversation = conversation({messages: [recent], history: 'more'});
    await list.updateComplete;
    expect(liveness(inside), 'history').to.equal('off');

    list.conversation = conversation({messages: [recent, next], history: 'more'});
    await list.updateComplete;
    expect(liveness(inside), 'new').to.equal('polite');

    list.conversation = conversation({messages: [old, recent, next]});
    await list.updateComplete;
    expect(liveness(inside), 'older').to.equal('off');
  });

  it('reads out the very first message', async () => {
    const {list, inside} = await show();

    list.conversation = conversation({messages: [text(bot, 'Welcome')]});
    await list.updateComplete;

    expect(liveness(inside)).to.equal('polite');
  });
});

describe('<chat-ai-message-list> and delivery', () => {
  const states = {
    queued: 'Waiting to be sent',
    sending: 'Sending…',
    sent: '12:00',
    failed: 'Not sent Resend Delete',
  } as const;
  for (const delivery of Object.keys(states) as (keyof typeof states)[]) {
    it(`says "${states[delivery]}" of a message that is ${delivery}`, async () => {
      const {list, inside} = await say(text(visitor, 'Hello', {delivery}));

      expect(visibleText(inside('.meta')[0]!)).to.equal(states[delivery]);
      await expect(list).to.be.accessible();
    });
  }

  const ways = [
    {name: 'Resend “Hello”', type: 'resend'},
    {name: 'Delete “Hello”', type: 'delete'},
  ];
  for (const {name, type} of ways) {
    it(`asks to ${type} a failed message and keeps the focus`, async () => {
      const message = text(visitor, 'Hello', {delivery: 'failed'});
      const {list, requests} = await say(message);

      button(list, name)!.click();

      expect(requests).to.deep.equal([{type, key: message.key}]);
      expect(document.activeElement).to.equal(list);
    });
  }

  it('names a long message by its beginning', async () => {
    const {list} = await say(text(visitor, 'word '.repeat(30), {delivery: 'failed'}));

    expect(buttonNames(list)).to.include(`Resend “${'word '.repeat(8).trim()}…”`);
  });
});

describe('<chat-ai-message-list> and files', () => {
  it('links to a file in a new tab', async () => {
    const {list, inside} = await say(file(bot, 'invoice.pdf'));
    const [link] = inside<HTMLAnchorElement>('a');

    expect(link!.href).to.equal('https://files.example/invoice.pdf');
    expect(link!.target).to.equal('_blank');
    expect(link!.rel).to.equal('noopener noreferrer');
    expect(visibleText(link!)).to.equal('invoice.pdf 48.2 kB');
    expect(link!.textContent).to.include('(opens in a new tab)');
    await expect(list).to.be.accessible();
  });

  for (const url of ['', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example']) {
    it(`does not link to "${url}"`, async () => {
      const {list, inside} = await say(file(bot, 'invoice.pdf', {url}));

      expect(inside('a').length).to.equal(0);
      expect(visibleText(list)).to.include('invoice.pdf 48.2 kB');
    });
  }
});

describe('<chat-ai-message-list> and suggested replies', () => {
  const question = text(bot, 'Which one?', {suggestedReplies: ['Red', 'Blue']});

  it('sends the one that is pressed', async () => {
    const {list, inside, requests} = await say(question);

    button(list, 'Blue')!.click();

    expect(inside('[role=group]')[0]!.ariaLabel).to.equal('Suggested replies');
    expect(requests).to.deep.equal([{type: 'send', text: 'Blue'}]);
    expect(document.activeElement).to.equal(list);
    await expect(list).to.be.accessible();
  });

  it('offers none once there is a newer message, or when nothing can be sent', async () => {
    const {list} = await say(question, text(visitor, 'Red'));
    expect(buttonNames(list)).not.to.include('Red');

    list.conversation = conversation({messages: [question]});
    list.answerable = false;
    await list.updateComplete;
    expect(buttonNames(list)).not.to.include('Red');
  });
});
