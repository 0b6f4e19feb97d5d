import {expect} from '@open-wc/testing';

import type {ChatAiWidget} from '../../src/index.js';
import {startLocalSendbird} from '../support/local-sendbird.js';
import type {LocalSendbird} from '../support/local-sendbird.js';
import {mountWidget} from '../support/widget.js';

describe('what a bot attaches', () => {
  let server: LocalSendbird;

  beforeEach(async () => {
    server = await startLocalSendbird();
  });
  afterEach(() => server.stop());

  const ask = async (question: string, properties: Partial<ChatAiWidget> = {}) => {
    const widget = mountWidget(server, {'bot-id': 'showcase'}, properties);
    await widget.open();
    await widget.untilMessage('What would you like to see?');
    widget.send(question);
    return widget;
  };
  const carouselIn = (log: HTMLElement) => log.querySelector('chat-ai-carousel');

  it('is cards of a shop', async () => {
    const widget = await ask('Shop items');

    await widget.until(() => carouselIn(widget.log)?.cards.length === 4);
  });

  it('is sources, all of them', async () => {
    const widget = await ask('Sources');

    await widget.until(() => widget.log.querySelectorAll('.sources a').length === 4);
  });

  it('is what a template says where it cannot be drawn', async () => {
    const widget = await ask('Unknown template');

    await widget.untilMessage('We are at 1 Quay Street.');
  });

  it('is a choice, and nothing else can be written', async () => {
    const widget = await ask('Choose');
    await widget.untilMessage('Which light');
    await widget.until(() => widget.input.disabled);
    expect(widget.input.placeholder).to.equal('Choose a reply above');

    widget.button('Warm').click();

    await widget.untilMessage('That is all I know.');
    expect(widget.input.disabled).to.equal(false);
  });

  it('is cards that the page makes of a function call, of which it hears', async () => {
    const widget = await ask('Function call', {
      functionCallAdapter: ({response}) =>
        (response as {lamps: Array<{title: string; url: string}>}).lamps,
    });

    await widget.until(() => carouselIn(widget.log)?.cards.length === 2);

    expect(widget.details('function-call')).to.have.length(1);
    expect(widget.details('function-call')[0]).to.include({name: 'find_lamps'});
  });

  it('is nothing where the page cancels', async () => {
    const widget = await ask('Function call', {
      functionCallAdapter: () => [{title: 'x', url: 'https://x.example'}],
    });
    widget.element.addEventListener('function-call', (event) => event.preventDefault());

    await widget.untilEvent('function-call');
    await widget.untilMessage('Here is what the warehouse says.');

    expect(carouselIn(widget.log)).to.equal(null);
  });
});
