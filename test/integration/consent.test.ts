import {aTimeout, expect} from '@open-wc/testing';

import {en} from '../../src/i18n/locales/en.js';
import {rejectionOf} from '../session/support.js';
import {tracesOf} from '../support/traces.js';
import {Visitor} from './visitor.js';

const ASKED = en.consent.title;

describe('a page that waits for consent', () => {
  let ada: Visitor;
  const arrive = async (attributes: Readonly<Record<string, string>> = {}) => {
    performance.clearResourceTimings();
    ada = await Visitor.arrive({consent: 'pending', ...attributes});
    await ada.widget.element.updateComplete;
  };

  afterEach(() => ada.leave());

  const kept = () =>
    [localStorage, sessionStorage]
      .flatMap((area) => Object.keys(area))
      .filter((key) => key.startsWith('chat-ai-widget'));
  /** What has gone to Sendbird, or the site's token endpoint. */
  const requests = () =>
    performance
      .getEntriesByType('resource')
      .map(({name}) => name)
      .filter((name) => [ada.server.url, ada.server.siteUrl].some((url) => name.startsWith(url)));
  const expectNothing = async () => {
    expect(kept()).to.deep.equal([]);
    expect(requests().filter((url) => !/__(control|local)/.test(url))).to.deep.equal([]);
    const {users, logins} = await ada.server.state();
    expect(users.map(({user_id}) => user_id)).not.to.include('ada');
    expect(logins).to.deep.equal([]);
    expect(await ada.server.tokenRequests()).to.deep.equal([]);
  };
  const beAsked = async () => {
    ada.widget.element.show();
    await ada.widget.until(() => ada.widget.text.includes(ASKED));
  };
  const answer = async (name: string) => {
    await beAsked();
    ada.widget.button(name).click();
  };
  const changes = () => ada.widget.details('consent-change');

  for (const connect of ['open', 'idle', 'load']) {
    it(`sends and keeps nothing before the yes, with connect="${connect}"`, async () => {
      await arrive({connect, teaser: 'Questions?', 'auto-open': '0.01 phone'});
      await aTimeout(200);
      expect(ada.widget.element.open).to.equal(false);
      await expectNothing();

      await beAsked();
      ada.widget.element.hide();
      ada.widget.element.show();
      await aTimeout(100);

      await expectNothing();
      expect(ada.widget.element.session.status).to.equal('idle');
    });
  }

  it('chats after the yes, and says so', async () => {
    await arrive();
    await answer(en.consent.yes);
    await ada.widget.untilConnected();
    await ada.widget.until(() => Boolean(ada.widget.input));
    ada.widget.send('Hello');
    await ada.widget.untilEvent('message-sent');

    expect(ada.widget.element.consent).to.equal('granted');
    expect(ada.widget.element.getAttribute('consent')).to.equal('granted');
    expect(changes()).to.deep.equal([{consent: 'granted'}]);
    expect(ada.widget.text).not.to.include(ASKED);
  });

  it('gives the focus to the question, and after the yes to the text field', async () => {
    await arrive();
    ada.widget.launcher.focus();
    ada.widget.launcher.click();
    const focused = () => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    };
    await ada.widget.until(() => focused()?.localName === 'section');

    ada.widget.button(en.consent.yes).focus();
    ada.widget.button(en.consent.yes).click();

    await ada.widget.until(() => focused()?.localName === 'textarea');
  });

  it('does not ask on the next page of who said yes, and asks who did not', async () => {
    await arrive();
    await beAsked();
    await ada.leaveForNext();
    await answer(en.consent.yes);
    await ada.widget.untilConnected();

    await ada.leaveForNext();
    ada.widget.element.show();
    await ada.widget.untilConnected();

    expect(changes()).to.deep.equal([{consent: 'granted'}]);
  });

  it('closes after a no, keeps nothing, and asks again whoever opens it', async () => {
    await arrive();
    await answer(en.consent.no);
    await ada.widget.untilEvent('chat-close');

    expect(changes()).to.deep.equal([{consent: 'denied'}]);
    await expectNothing();
    await answer(en.consent.yes);
    await ada.widget.untilConnected();
    expect(changes().map(({consent}) => consent)).to.deep.equal(['denied', 'granted']);
  });

  it('lets what the page sends wait for the answer', async () => {
    await arrive();
    const early = ada.widget.element.sendMessage('From the page');
    const draft = ada.widget.element.setDraft('And then');
    await aTimeout(50);
    await expectNothing();

    await answer(en.consent.yes);
    await early;
    await draft;
    await ada.widget.until(() => ada.widget.input.value === 'And then');
    expect(await ada.sent()).to.deep.equal(['From the page']);
  });

  it('rejects what waited when the answer is no', async () => {
    await arrive();
    const rejected = rejectionOf(ada.widget.element.sendMessage('From the page'));
    await answer(en.consent.no);

    expect(await rejected).to.have.property('code', 'consent/denied');
    const late = await rejectionOf(ada.widget.element.sendMessage('Later'));
    expect(late).to.have.property('code', 'consent/denied');
  });

  it('goes on when the page itself says yes', async () => {
    await arrive();
    await beAsked();
    ada.widget.element.consent = 'granted';
    await ada.widget.untilConnected();

    expect(changes()).to.deep.equal([]);
    expect(kept().map((key) => key.split('/').at(-1))).not.to.include('consent');
  });

  for (const consent of ['denied', 'pending'] as const) {
    it(`ends and forgets at once when granted becomes ${consent}`, async () => {
      await arrive({consent: 'granted'});
      await ada.begin();
      await ada.widget.element.setDraft('A draft of Ada');
      localStorage.setItem('chat-ai-widget/A/b/guest', '{}');
      localStorage.setItem('of-the-page', 'stays');

      ada.widget.element.consent = consent;
      await ada.widget.element.updateComplete;

      expect(kept()).to.deep.equal([]);
      expect(localStorage.getItem('of-the-page')).to.equal('stays');
      expect(ada.widget.details('session-closed')).to.deep.equal([
        {userId: 'ada', reason: 'signed-out'},
      ]);
      await ada.expectSockets(0);
      await ada.widget.until(() => ada.widget.text.includes(ASKED));
      const traces = await tracesOf('A draft of Ada', 'Before');
      expect(traces).to.deep.equal([]);
      expect(kept()).to.deep.equal([]);
    });
  }

  it('leaves nothing of a chat that is denied while it connects', async () => {
    await arrive({consent: 'granted', 'user-id': '', 'token-endpoint': ''});
    await ada.server.fault('holdLogins');
    ada.widget.element.show();
    await ada.widget.until(() => ada.widget.element.session.status === 'connecting');

    ada.widget.element.consent = 'denied';
    await ada.widget.element.updateComplete;
    await ada.server.fault('releaseLogins');
    await aTimeout(300);

    expect(kept()).to.deep.equal([]);
    await ada.expectSockets(0);
  });

  it('forgets what earlier pages kept where it was denied before anybody chatted', async () => {
    localStorage.setItem('chat-ai-widget/A/b/guest', '{}');
    await arrive({consent: 'denied'});

    await ada.widget.until(() => kept().length === 0);
    expect(ada.widget.element.chat).to.equal(undefined);
  });

  it('leaves what earlier pages kept while the answer is not known', async () => {
    localStorage.setItem('chat-ai-widget/A/b/guest', '{}');
    await arrive();
    await beAsked();

    expect(kept()).to.deep.equal(['chat-ai-widget/A/b/guest']);
  });

  it('asks where the word is none that there is', async () => {
    await arrive({consent: 'yes'});
    await beAsked();
    await expectNothing();
  });

  it('asks in the page’s own words, and links to its policy', async () => {
    await arrive({
      'privacy-policy': '/privacy',
      strings: '{"consent": {"title": "Dürfen wir?"}}',
    });
    ada.widget.element.show();
    await ada.widget.until(() => ada.widget.text.includes('Dürfen wir?'));

    const question = ada.widget.window.shadowRoot!.querySelector('chat-ai-consent')!;
    const link = () => question.shadowRoot!.querySelector('a');
    expect(link()?.href).to.equal(new URL('/privacy', location.href).href);

    ada.widget.element.privacyPolicy = 'javascript:alert(1)';
    await ada.widget.until(() => link() === null);
  });

  it('tells its diagnostics while it waits', async () => {
    await arrive();

    const {status, attributes} = await ada.widget.element.diagnostics();

    expect(status).to.equal('idle');
    expect(attributes['consent']).to.equal(true);
  });
});
