import {aTimeout, expect} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';

import type {Teaser} from '../../../src/page/greeting/teaser.js';
import {startLocalSendbird} from '../../support/local-sendbird.js';
import type {LocalSendbird} from '../../support/local-sendbird.js';
import {mountWidget} from '../../support/widget.js';
import type {TestWidget} from '../../support/widget.js';

const DESK = {width: 1000, height: 700};
const PHONE = {width: 400, height: 700};

describe('greeting', () => {
  let server: LocalSendbird;

  before(async () => {
    server = await startLocalSendbird();
  });
  after(() => server.stop());
  beforeEach(() => setViewport(DESK));

  const teaserOf = ({element}: TestWidget) =>
    element.shadowRoot.querySelector<Teaser>('chat-ai-teaser');
  const button = (teaser: Teaser | null, selector: string) =>
    teaser?.shadowRoot?.querySelector<HTMLButtonElement>(selector);
  const untilTeaser = async (widget: TestWidget) => {
    await widget.until(() => Boolean(button(teaserOf(widget), '.text')));
    return teaserOf(widget);
  };

  describe('a teaser', () => {
    const mount = (attributes: Readonly<Record<string, string>> = {}) =>
      mountWidget(server, {teaser: 'Questions?', ...attributes});

    it('says its line, and opens the chat', async () => {
      const widget = mount();
      const teaser = await untilTeaser(widget);
      expect(teaser?.textContent).to.equal('Questions?');
      await expect(widget.element).to.be.accessible();

      button(teaser, '.text')?.click();
      await widget.untilEvent('chat-open');
      await widget.element.updateComplete;

      await widget.until(() => teaser?.hidden === true);
    });

    it('does not come back once it was dismissed', async () => {
      const first = mount();
      button(await untilTeaser(first), '.dismiss')?.click();
      expect(teaserOf(first)).to.equal(null);
      expect(first.element.open).to.equal(false);

      const next = mount();
      await next.element.updateComplete;
      await aTimeout(50);

      expect(teaserOf(next)).to.equal(null);
    });

    it('names its buttons in the language of the widget', async () => {
      const teaser = await untilTeaser(mount({lang: 'ko'}));

      expect(button(teaser, '.dismiss')?.ariaLabel).to.equal('닫기');
    });

    it('follows its attribute', async () => {
      const widget = mount();
      const teaser = await untilTeaser(widget);

      widget.element.setAttribute('teaser', 'Still there?');
      await widget.until(() => teaser?.textContent === 'Still there?');
      widget.element.removeAttribute('teaser');
      await widget.until(() => teaserOf(widget) === null);
    });
  });

  describe('auto-open', () => {
    it('opens by itself, once', async () => {
      const first = mountWidget(server, {'auto-open': ''});
      await first.untilEvent('chat-open');

      const next = mountWidget(server, {'auto-open': ''});
      await next.element.updateComplete;
      await aTimeout(100);

      expect(next.element.open).to.equal(false);
    });

    it('opens always where the page wants it so', async () => {
      for (let page = 0; page < 2; page++) {
        const widget = mountWidget(server, {'auto-open': 'always'});
        await widget.untilEvent('chat-open');
        widget.element.remove();
      }
    });

    it('leaves phones alone, unless they are named', async () => {
      await setViewport(PHONE);
      const shy = mountWidget(server, {'auto-open': ''});
      const bold = mountWidget(server, {'auto-open': 'phone'});

      await bold.untilEvent('chat-open');

      expect(shy.element.open).to.equal(false);
    });

    it('waits as many seconds as it says', async () => {
      const patient = mountWidget(server, {'auto-open': '600 always'});
      const quick = mountWidget(server, {'auto-open': '0.01 always'});

      await quick.untilEvent('chat-open');

      expect(patient.element.open).to.equal(false);
    });

    it('does not open again what the visitor opened and closed', async () => {
      const widget = mountWidget(server, {'auto-open': '0.3', teaser: 'Hi'});
      await untilTeaser(widget);
      widget.element.show();
      await widget.untilEvent('chat-open');
      widget.element.hide();

      await aTimeout(400);

      expect(widget.element.open).to.equal(false);
    });
  });
});
