import {expect} from '@open-wc/testing';

import {rejectionOf} from '../session/support.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {TestConnection} from './support.js';

describe('openConversation: the channel', () => {
  let server: LocalSendbird;
  let ada: TestConnection;

  beforeEach(async () => {
    server = await startLocalSendbird();
    ada = new TestConnection(server);
    await ada.connect();
  });
  afterEach(async () => {
    await ada.end();
    await server.stop();
  });

  it('is made as the official widget makes it where there is none', async () => {
    const {channelUrl} = await ada.open();

    const {channels} = await server.state();
    expect(channels).to.have.length(1);
    expect(channels[0]).to.deep.include({
      url: channelUrl,
      name: 'AI Chatbot Widget Channel',
      data: '{"first_message_data":[]}',
    });
    expect(channels[0]!.members).to.have.members(['ada', 'silent']);
  });

  it('is the remembered one', async () => {
    const remembered = await ada.open();
    const other = await ada.open(null, 'echo');

    const again = await ada.open(remembered.channelUrl);

    expect(again.channelUrl).to.equal(remembered.channelUrl);
    expect(other.channelUrl).to.not.equal(remembered.channelUrl);
  });

  it('is the newest with the bot where none is remembered', async () => {
    const first = await ada.open();
    await ada.open(null, 'echo');

    const again = await ada.open();

    expect(again.channelUrl).to.equal(first.channelUrl);
    expect((await server.state()).channels).to.have.length(2);
  });

  it('is the newest with the bot where the remembered one is gone', async () => {
    const first = await ada.open();

    const again = await ada.open('gone');

    expect(again.channelUrl).to.equal(first.channelUrl);
  });

  it('is the newest of one’s own where the remembered one is somebody else’s', async () => {
    const ben = new TestConnection(server, 'ben');
    const theirs = await ben.open();

    const ours = await ada.open(theirs.channelUrl);

    expect(ours.channelUrl).to.not.equal(theirs.channelUrl);
    await ben.end();
  });

  it('fails with channel/unavailable when it is refused', async () => {
    await server.fault('failRest', {status: 400, code: 400105, path: '/v3/group_channels'});

    expect(await rejectionOf(ada.open())).to.deep.include({
      code: 'channel/unavailable',
      sendbirdCode: 400105,
      retryable: true,
    });
  });

  it('fails when the remembered one cannot be had for another reason', async () => {
    const {channelUrl} = await ada.open();
    await ada.end();
    const again = new TestConnection(server);
    await again.connect();
    await server.fault('failRest', {status: 500, times: 9, path: channelUrl});

    const error = await rejectionOf(again.open(channelUrl));

    expect(error).to.have.property('code', 'connect/unreachable');
    await again.end();
  });
});
