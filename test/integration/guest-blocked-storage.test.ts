import {expect} from '@open-wc/testing';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';
import type {TestWidget} from '../support/widget.js';

// What browsers do that block storage, or have no room: a private window, a full disk, an iframe.
const blocks = {
  'may not be read': () => {
    const areas = ['localStorage', 'sessionStorage'] as const;
    const own = areas.map((area) => Object.getOwnPropertyDescriptor(window, area)!);
    for (const area of areas) {
      Object.defineProperty(window, area, {
        configurable: true,
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    }
    return () => areas.forEach((area, n) => Object.defineProperty(window, area, own[n]!));
  },
  'takes nothing': () => {
    const own = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    return () => Object.defineProperty(Storage.prototype, 'setItem', own);
  },
  'is not there': () => {
    const areas = ['localStorage', 'sessionStorage'] as const;
    const own = areas.map((area) => Object.getOwnPropertyDescriptor(window, area)!);
    for (const area of areas) {
      Object.defineProperty(window, area, {configurable: true, value: null});
    }
    return () => areas.forEach((area, n) => Object.defineProperty(window, area, own[n]!));
  },
};

for (const [how, block] of Object.entries(blocks)) {
  describe(`a guest whose storage ${how}`, () => {
    let server: LocalSendbird;
    let unblock: () => unknown;
    let complaints: string[];
    const {error, warn} = console;
    const complain = (...args: unknown[]) => complaints.push(args.map(String).join(' '));
    const onError = ({message}: ErrorEvent) => complaints.push(message);
    const onRejection = ({reason}: PromiseRejectionEvent) => complaints.push(String(reason));

    beforeEach(async () => {
      server = await startLocalSendbird();
      complaints = [];
      Object.assign(console, {error: complain, warn: complain});
      addEventListener('error', onError);
      addEventListener('unhandledrejection', onRejection);
      unblock = block();
    });
    afterEach(async () => {
      unblock();
      Object.assign(console, {error, warn});
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
      await server.stop();
    });

    const visit = async () => {
      const widget = mountWidget(server);
      await widget.open();
      await widget.untilConnected();
      return widget;
    };
    const leave = ({element}: TestWidget) => {
      element.remove();
      element.chat?.stop();
    };

    it('chats, and is the same for the life of the page', async () => {
      const first = await visit();
      first.send('Said before');
      await first.untilEvent('message-received');
      const {userId} = first.element.session;
      leave(first);

      const second = await visit();
      await second.untilMessage('Said before');
      expect(second.element.session.userId).to.equal(userId);
      second.element.hide();
      await second.element.signOut();
      leave(second);
      const third = await visit();

      expect(third.element.session.userId).to.not.equal(userId);
      const errors = [first, second, third].flatMap((widget) => widget.details('session-error'));
      expect(errors).to.deep.equal([]);
      expect(complaints).to.deep.equal([]);
    });

    it('loses nothing that was written before the first connect while the page lives', async () => {
      await server.fault('failRest', {status: 500, path: 'widget_setting', times: 2});
      const first = mountWidget(server, {'bot-id': 'silent'});
      await first.open();
      await first.untilEvent('session-error');
      first.send('Early');
      await first.untilMessage('Early');
      leave(first);
      await server.fault('clear');

      const second = mountWidget(server, {'bot-id': 'silent'});
      await second.open();
      await second.untilEvent('message-sent');

      expect(second.messages).to.deep.equal(['Early']);
      expect(complaints).to.deep.equal([]);
    });
  });
}
