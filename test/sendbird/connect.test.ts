import {expect} from '@open-wc/testing';

import {rejectionOf} from '../session/support.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {TestConnection, until} from './support.js';

describe('connect', () => {
  let server: LocalSendbird;
  let ada: TestConnection;

  beforeEach(async () => {
    server = await startLocalSendbird();
    ada = new TestConnection(server);
  });
  afterEach(async () => {
    await ada.end();
    await server.stop();
  });

  const socketsOf = async () => (await server.state()).sockets.map(({userId}) => userId);
  const nicknameOf = async (id: string) =>
    (await server.state()).users.find(({user_id: userId}) => userId === id)?.nickname;
  const untilNickname = async (name: string) => {
    for (let n = 0; n < 100 && (await nicknameOf('ada')) !== name; n++);
    return nicknameOf('ada');
  };

  it('connects a user with a token', async () => {
    await ada.connect();

    expect(await socketsOf()).to.deep.equal(['ada']);
    expect(ada.told).to.deep.equal([]);
  });

  it('comes again when a server that is busy wants it to, three times at most', async () => {
    await server.fault('busy', {retryAfter: 0});
    await ada.connect();
    expect(await socketsOf()).to.deep.equal(['ada']);

    const ben = new TestConnection(server, 'ben');
    for (let n = 0; n < 3; n++) await server.fault('busy', {retryAfter: 0, userId: 'ben'});
    const error = await rejectionOf(ben.connect());

    expect(error).to.deep.include({code: 'connect/unreachable', retryable: true});
    await ben.connect();
    await ben.end();
  });

  it('does not wait for long', async () => {
    await server.fault('busy', {retryAfter: 600});

    const error = await rejectionOf(ada.connect());

    expect(error).to.deep.include({code: 'connect/unreachable', sendbirdCode: 800221});
  });

  it('connects a user without a token where none is demanded', async () => {
    const lenient = await startLocalSendbird({requireToken: false});
    const ben = new TestConnection(lenient, 'ben');

    await ben.connect({token: null});

    expect((await lenient.state()).sockets).to.deep.include({userId: 'ben'});
    await ben.end();
    await lenient.stop();
  });

  it('is refused with Sendbird’s code', async () => {
    const error = await rejectionOf(ada.connect({token: 'wrong'}));

    expect(error).to.deep.include({
      code: 'connect/refused',
      sendbirdCode: 400111,
      retryable: false,
    });
  });

  it('is unreachable where there is no server', async () => {
    const nowhere = {apiHost: 'http://127.0.0.1:1', wsHost: 'ws://127.0.0.1:1'};

    const error = await rejectionOf(ada.connect(nowhere));

    expect(error).to.deep.include({code: 'connect/unreachable', retryable: true});
  });

  it('stops waiting when it is aborted', async () => {
    await server.fault('holdLogins');
    const connecting = ada.connect();

    setTimeout(() => ada.controller.abort(), 50);

    expect(await rejectionOf(connecting)).to.have.property('code', 'connect/unreachable');
  });

  it('does not begin when it was aborted before', async () => {
    ada.controller.abort();

    expect(await rejectionOf(ada.connect())).to.have.property('code', 'connect/unreachable');
  });

  it('names the user', async () => {
    await ada.connect({nickname: 'Countess'});

    expect(await untilNickname('Countess')).to.equal('Countess');
  });

  it('renames the user, and not twice alike', async () => {
    const connection = await ada.connect();

    await connection.setNickname('Countess');
    await server.fault('failRest', {status: 500, times: 1, path: '/v3/users/ada'});
    await connection.setNickname('Countess');

    expect(await nicknameOf('ada')).to.equal('Countess');
  });

  it('goes on where the name is not taken', async () => {
    const connection = await ada.connect();
    await server.fault('failRest', {status: 400, code: 400105, times: 1, path: '/v3/users/ada'});

    await connection.setNickname('Countess');

    expect(await nicknameOf('ada')).to.not.equal('Countess');
  });

  it('ends with its socket, as often as it is told', async () => {
    const connection = await ada.connect();

    await connection.disconnect();
    await connection.disconnect();

    for (let n = 0; n < 100 && (await socketsOf()).length; n++);
    expect(await socketsOf()).to.deep.equal([]);
    expect(ada.told).to.deep.equal([]);
  });

  it('renews the token', async () => {
    await ada.connect();

    await server.fault('expireToken', {userId: 'ada'});
    await until(() => ada.told.includes('refreshed'));

    expect(ada.told).to.deep.equal(['renew', 'refreshed']);
  });

  it('renews the key without asking', async () => {
    await ada.connect();

    await server.fault('expireKey', {userId: 'ada'});
    await until(() => ada.told.includes('refreshed'));

    expect(ada.told).to.deep.equal(['refreshed']);
  });

  it('tells when the new token is refused', async () => {
    await ada.connect();
    ada.renewals.push(() => Promise.resolve('not a token'));

    await server.fault('expireToken', {userId: 'ada'});
    await until(() => ada.told.length > 1);

    expect(ada.told).to.deep.equal(['renew', 'session/refresh-failed']);
  });

  it('gives up when there is no new token', async () => {
    await ada.connect();
    ada.renewals.push(() => Promise.reject(new Error('no way')));

    await server.fault('expireToken', {userId: 'ada'});
    await until(() => ada.told.length > 1);

    expect(ada.told).to.deep.equal(['renew', 'lost']);
  });

  const endings = {revoke: 400310, deactivate: 400300, deleteUser: 400301};
  for (const [fault, code] of Object.entries(endings)) {
    it(`tells once, and why, that the session has ended: ${fault}`, async () => {
      await ada.connect();

      await server.fault(fault, {userId: 'ada'});
      await until(() => ada.told.length > 0);
      // Whatever would come twice has come by then.
      await server.state();

      expect(ada.told).to.deep.equal([`ended ${code}`]);
      expect(await socketsOf()).to.deep.equal([]);
    });
  }

  it('tells that the session has ended when there is no token any more', async () => {
    await ada.connect();
    ada.renewals.push(() => Promise.resolve(null));

    await server.fault('expireToken', {userId: 'ada'});
    await until(() => ada.told.length > 1);

    expect(ada.told).to.deep.equal(['renew', 'ended 400111']);
  });

  it('tells no code where another login would be welcome', async () => {
    const lenient = await startLocalSendbird({requireToken: false});
    const ben = new TestConnection(lenient, 'ben');
    await ben.connect();
    ben.renewals.push(() => Promise.resolve(null));

    await lenient.fault('expireToken', {userId: 'ben'});
    await until(() => ben.told.length > 1);

    expect(ben.told).to.deep.equal(['renew', 'ended undefined']);
    await lenient.stop();
  });

  it('tells that the socket dropped, and came back', async () => {
    await ada.connect();

    await server.fault('killSocket', {userId: 'ada'});
    await until(() => ada.told.includes('resumed'));

    expect(ada.told).to.deep.equal(['dropped', 'resumed']);
  });
});
