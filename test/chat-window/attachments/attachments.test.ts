import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';

import type {Carousel} from '../../../src/chat-window/attachments/carousel.js';
import '../../../src/chat-window/index.js';
import '../../../src/chat-window/message-list/index.js';
import type {Attachment} from '../../../src/conversation/attachments.js';
import {DEFAULT_SETTINGS} from '../../../src/conversation/settings.js';
import {bot, conversation, text} from '../support.js';

const item = (number: number) => ({
  title: `Lamp ${number}`,
  url: `https://shop.example/${number}`,
  imageUrl: '',
});

describe('attachments', () => {
  before(() => setViewport({width: 500, height: 800}));

  const show = async (
    attachments: readonly Attachment[],
    settings = DEFAULT_SETTINGS,
    {words = 'See below', streaming = false} = {},
  ) => {
    const message = text(bot, words, {attachments, streaming});
    const list = await fixture(html`
      <chat-ai-message-list
        .conversation=${conversation({messages: [message], history: 'complete'})}
        .settings=${settings}
      ></chat-ai-message-list>
    `);
    return list.shadowRoot as ShadowRoot;
  };
  const linksOf = (root: ParentNode) => [...root.querySelectorAll('a')].map(({href}) => href);

  describe('sources', () => {
    const sources = (count: number): Attachment => ({
      kind: 'sources',
      sources: Array.from({length: count}, (_, n) => ({
        title: `T${n}`,
        url: `https://h${n}.example/x`,
      })),
    });

    it('are links with their hosts', async () => {
      const root = await show([sources(2)]);

      expect(linksOf(root)).to.deep.equal(['https://h0.example/x', 'https://h1.example/x']);
      expect(root.querySelector('small')?.textContent).to.equal('h0.example');
      expect(root.querySelector('details')?.open).to.equal(true);
      await expect(root.host).to.be.accessible();
    });

    it('are folded away where there are many', async () => {
      const root = await show([sources(4)]);

      expect(root.querySelector('details')?.open).to.equal(false);
      expect(root.querySelector('summary')?.textContent).to.equal('4 sources');
    });

    it('leave out what is no safe link', async () => {
      const evil = {title: 'x', url: 'javascript:alert(1)'};

      const root = await show([
        {kind: 'sources', sources: [evil, {title: 'y', url: 'mailto:a@b.c'}]},
      ]);

      expect(root.querySelector('details')).to.equal(null);
    });
  });

  describe('a button', () => {
    it('is a link', async () => {
      const root = await show([{kind: 'button', label: 'Open', url: 'https://a.example'}]);

      expect(linksOf(root)).to.deep.equal(['https://a.example/']);
      await expect(root.host).to.be.accessible();
    });

    it('opens a program in no tab', async () => {
      const root = await show([{kind: 'button', label: 'Call', url: 'tel:+1555123'}]);

      expect(root.querySelector<HTMLAnchorElement>('.cta')!.target).to.equal('_self');
    });

    it('is nothing where its address is not safe', async () => {
      const root = await show([{kind: 'button', label: 'Open', url: 'data:text/html,x'}]);

      expect(linksOf(root)).to.deep.equal([]);
    });
  });

  describe('a carousel', () => {
    const showCards = async (count: number) => {
      const items = Array.from({length: count}, (_, n) => item(n));
      const root = await show([{kind: 'carousel', items}]);
      const carousel = root.querySelector('chat-ai-carousel') as Carousel;
      await waitUntil(() => carousel.shadowRoot?.querySelector('a'));
      return carousel.shadowRoot as ShadowRoot;
    };
    const arrow = (root: ShadowRoot, label: string) =>
      root.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`) as HTMLButtonElement;

    it('is a list of links', async () => {
      const root = await showCards(3);

      expect(linksOf(root)).to.have.length(3);
      expect(root.querySelector('a')?.rel).to.equal('noopener noreferrer');
      await expect(root.host).to.be.accessible();
    });

    it('scrolls by its buttons, which are there where there is more', async () => {
      const root = await showCards(5);
      await waitUntil(() => !arrow(root, 'Next').hidden);
      expect(arrow(root, 'Previous').hidden).to.equal(true);

      arrow(root, 'Next').click();

      await waitUntil(() => !arrow(root, 'Previous').hidden);
      expect(root.querySelector('ul')?.scrollLeft).to.be.above(0);
    });

    it('has no buttons where all is in sight', async () => {
      const root = await showCards(1);

      expect(arrow(root, 'Next').hidden).to.equal(true);
    });

    it('has buttons that point to where they lead, right to left, too', async () => {
      const root = await showCards(5);
      const turned = (label: string) => getComputedStyle(arrow(root, label)).rotate;
      expect([turned('Previous'), turned('Next')]).to.deep.equal(['90deg', '-90deg']);

      (root.host as HTMLElement).dir = 'rtl';

      expect([turned('Previous'), turned('Next')]).to.deep.equal(['-90deg', '90deg']);
    });

    it('is walked through by the arrow keys', async () => {
      const root = await showCards(3);
      const links = [...root.querySelectorAll('a')];
      links[0]?.focus();

      await sendKeys({press: 'ArrowRight'});
      expect(root.activeElement).to.equal(links[1]);
      await sendKeys({press: 'ArrowLeft'});

      expect(root.activeElement).to.equal(links[0]);
    });
  });

  it('are cards of what the page makes of a function call', async () => {
    const settings = {...DEFAULT_SETTINGS, cardsOf: () => [item(7)]};
    const call = {name: 'find', request: {}, response: {}};

    const root = await show([{kind: 'function-calls', calls: [call]}], settings);

    expect(root.querySelector<Carousel>('chat-ai-carousel')?.cards).to.deep.equal([item(7)]);
  });

  it('come when an answer is complete', async () => {
    const root = await show([{kind: 'carousel', items: [item(1)]}], DEFAULT_SETTINGS, {
      streaming: true,
    });

    expect(root.querySelector('chat-ai-carousel')).to.equal(null);
  });

  it('stand alone below no words', async () => {
    const root = await show([{kind: 'carousel', items: [item(1)]}], DEFAULT_SETTINGS, {words: ''});

    expect(root.querySelector('.bubble')).to.equal(null);
    expect(root.querySelector('chat-ai-carousel')).not.to.equal(null);
  });
});
