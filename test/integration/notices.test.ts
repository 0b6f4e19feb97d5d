import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

const TRY_AGAIN = '다시 시도';
const START_AGAIN = '다시 시작';

describe('what the window says of the session, to a visitor from Korea', () => {
  let server: LocalSendbird;
  let widget: TestWidget;

  beforeEach(async () => {
    server = await startLocalSendbird();
    widget = mountWidget(server, {
      'user-id': 'ada',
      'token-endpoint': server.tokenEndpoint('ada'),
      'bot-id': 'silent',
      lang: 'ko',
    });
  });
  afterEach(() => server.stop());

  const notice = () => widget.window.shadowRoot!.querySelector('.notice')!;
  const said = () => notice().querySelector('[role=status]')!.textContent.trim();
  const offered = () => notice().querySelector('button')?.textContent;

  const untilSaid = async (words: string) => {
    await widget.until(() => said() === words);
    // The bot has a name, and the rest is in the visitor's language.
    expect(widget.text.replaceAll('Silent', '')).to.not.match(/[a-z]{3,}/i);
  };

  const beforeTheFirst: Array<{
    when: string;
    cause: () => Promise<unknown>;
    says: string;
    offers?: string;
  }> = [
    {
      when: 'the page says that nobody is signed in',
      cause: () => server.answer('401'),
      says: '채팅을 이용하려면 로그인하세요.',
      offers: START_AGAIN,
    },
    {
      when: 'the token endpoint is not there',
      cause: () => server.answer('404'),
      says: '로그인하지 못했습니다.',
      offers: TRY_AGAIN,
    },
    {
      when: 'the server takes no logins',
      cause: () => server.fault('refuseLogins', {code: 500901, times: 2}),
      says: '채팅에 연결하지 못했습니다.',
      offers: TRY_AGAIN,
    },
    {
      when: 'the conversation cannot be opened',
      cause: () =>
        server.fault('failRest', {status: 400, code: 400105, times: 9, path: 'channels'}),
      says: '대화를 열지 못했습니다.',
      offers: TRY_AGAIN,
    },
  ];
  for (const {when, cause, says, offers} of beforeTheFirst) {
    it(`says “${says}” when ${when}`, async () => {
      await cause();

      await widget.open();

      await untilSaid(says);
      expect(offered()).to.equal(offers);
    });
  }

  const later = [
    {fault: 'revoke', says: '세션이 종료되었습니다.', offers: START_AGAIN},
    {fault: 'deactivate', says: '더 이상 사용할 수 없는 계정입니다.', offers: undefined},
    {fault: 'deleteUser', says: '더 이상 사용할 수 없는 계정입니다.', offers: undefined},
  ];
  for (const {fault, says, offers} of later) {
    it(`says “${says}” after ${fault}`, async () => {
      await widget.open();
      await widget.untilConnected();

      await server.fault(fault, {userId: 'ada'});

      await untilSaid(says);
      expect(offered()).to.equal(offers);
    });
  }

  it('says that it is connecting, and connecting again', async () => {
    await server.fault('holdLogins');
    await widget.open();
    await widget.until(() => widget.text.includes('연결 중…'));
    await server.fault('releaseLogins');
    await widget.untilConnected();

    await server.fault('holdLogins');
    await server.fault('killSocket', {userId: 'ada'});

    await untilSaid('다시 연결하는 중…');
    expect(offered()).to.equal(undefined);
  });

  for (const fault of ['expireToken', 'deleteUser']) {
    it(`says that a guest starts over after ${fault}, until there is a message`, async () => {
      const guest = mountWidget(server, {lang: 'ko'});
      widget = guest;
      await guest.open();
      await guest.untilConnected();
      guest.send('안녕하세요');
      await guest.untilEvent('message-received');

      await server.fault(fault, {userId: guest.element.session.userId});
      await guest.untilEvent('session-connected', 2);

      expect(guest.details('session-closed')[0]).to.have.property('reason', 'user-changed');
      await guest.until(() => said() === '이전 대화가 종료되어 새 대화를 시작합니다.');
      expect(guest.messages).to.deep.equal([]);
      guest.send('다시 안녕하세요');
      await guest.until(() => said() === '');
    });
  }

  it('says nothing of that to whoever signs in or out later', async () => {
    const guest = mountWidget(server, {lang: 'ko'});
    widget = guest;
    await guest.open();
    await guest.untilConnected();
    await server.fault('deleteUser', {userId: guest.element.session.userId});
    await guest.untilEvent('session-connected', 2);
    await guest.until(() => said() !== '');

    Object.assign(guest.element, {userId: 'ada', tokenEndpoint: server.tokenEndpoint('ada')});
    await guest.untilEvent('session-connected', 3);
    await guest.until(() => said() === '');
    Object.assign(guest.element, {userId: null, tokenEndpoint: null});
    await guest.untilEvent('session-connected', 4);

    expect(guest.element.session.guest).to.equal(true);
    expect(said()).to.equal('');
  });
});
