import {expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';

import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('the on-screen keyboard of a phone', () => {
  let server: LocalSendbird;
  // No browser has one to show in a test.
  const seen = Object.assign(new EventTarget(), {height: 780, offsetTop: 0, scale: 1});
  const real = Object.getOwnPropertyDescriptor(window, 'visualViewport') ?? {};

  before(async () => {
    await setViewport({width: 390, height: 780});
    Object.defineProperty(window, 'visualViewport', {configurable: true, value: seen});
    server = await startLocalSendbird();
  });
  after(async () => {
    Object.defineProperty(window, 'visualViewport', real);
    await setViewport({width: 800, height: 600});
    await server.stop();
  });

  const resize = (to: Partial<typeof seen>) => {
    Object.assign(seen, to);
    seen.dispatchEvent(new Event('resize'));
  };

  it('leaves the window what it leaves of the screen, and gives it back', async () => {
    const widget = mountWidget(server);
    await widget.open();
    await widget.untilConnected();
    const box = () => {
      const {top, height} = widget.window.getBoundingClientRect();
      return {top, height};
    };

    resize({height: 440, offsetTop: 30});
    expect(box()).to.deep.equal({top: 30, height: 440});

    resize({height: 780, offsetTop: 0});
    expect(box()).to.deep.equal({top: 0, height: 780});

    // Zoomed in by two fingers, it is the visitor who chose a part of the screen.
    resize({height: 390, scale: 2});
    expect(box()).to.deep.equal({top: 0, height: 780});
  });
});
