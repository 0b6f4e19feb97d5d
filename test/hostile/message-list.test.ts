import {aTimeout, expect} from '@open-wc/testing';

import '../../src/chat-window/attachments/carousel.js';
import '../../src/chat-window/feedback/index.js';
import '../../src/chat-window/form/index.js';
import '../../src/chat-window/index.js';
import '../../src/chat-window/message-list/index.js';
import type {MessageForm} from '../../src/chat-window/form/message-form.js';
import type {MessageList} from '../../src/chat-window/message-list/message-list.js';
import type {Message} from '../../src/conversation/model.js';
import {toMessage} from '../../src/sendbird/to-message.js';
import {bot, button, conversation, elements, text} from '../chat-window/support.js';
import {cases} from './cases.js';
import {sdkMessage} from './sdk-message.js';

const ROLES = {userId: 'ada', botId: 'bot'};

const FORBIDDEN = 'script, iframe, object, embed, base, meta, link, frame, [srcdoc], [formaction]';

const earlier = text(bot, 'What came before', {key: 'before'});
const later = text(bot, 'What came after', {key: 'after'});

describe('a hostile message', () => {
  let list: MessageList;
  const failures: unknown[] = [];
  const note = (event: Event) =>
    failures.push('reason' in event ? event.reason : (event as ErrorEvent).message);

  beforeEach(() => {
    failures.length = 0;
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    removeEventListener('unhandledrejection', note);
  });

  // Not a fixture, which would go after each test.
  before(() => {
    list = document.body.appendChild(document.createElement('chat-ai-message-list'));
  });
  after(() => list.remove());

  async function show(message: Message) {
    list.conversation = conversation({messages: [earlier, message, later]});
    await list.updateComplete;
    await Promise.all(elements(list).map((each) => (each as MessageList).updateComplete));
  }

  for (const {name, kind, fields} of cases) {
    it(`does no harm: ${name}`, async () => {
      await show(toMessage(sdkMessage(kind, fields), ROLES)!);

      expect(failures).to.deep.equal([]);
      expect(harmIn(list)).to.deep.equal([]);
      const said = [...list.shadowRoot!.querySelectorAll('.rich-text')].map(({textContent}) =>
        textContent.trim(),
      );
      expect([said[0], said.at(-1)]).to.deep.equal([earlier.text, later.text]);
    });
  }

  it('ran nothing of it all', async () => {
    await aTimeout(0);

    expect(globalThis).not.to.have.property('hostile');
    expect({}).not.to.have.property('polluted');
  });

  it('asks for what is missing in a form with odd keys', async () => {
    const odd = cases.find(({name}) => name.includes('keys of every object'))!;
    await show(toMessage(sdkMessage(odd.kind, odd.fields), ROLES)!);
    const form = list.shadowRoot!.querySelector('chat-ai-form') as MessageForm;

    button(form, 'Submit')!.click();
    await form.updateComplete;

    expect(form.shadowRoot!.querySelectorAll('input[aria-invalid=true]').length).to.equal(5);
    expect(failures).to.deep.equal([]);
  });
});

/** What no message may bring into the page. */
function harmIn(root: Element): string[] {
  return elements(root).flatMap((element) => {
    const names = [...element.attributes].filter(({name}) => name.startsWith('on'));
    const addresses = ['href', 'src', 'action', 'poster', 'xlink:href']
      .map((name) => element.getAttribute(name))
      .filter((address) => address !== null && !/^(https?|mailto|tel|sms):/.test(address));
    const tags = element.matches(FORBIDDEN) ? [element.localName] : [];
    return [...tags, ...names.map(({name}) => name), ...addresses.map(String)];
  });
}
