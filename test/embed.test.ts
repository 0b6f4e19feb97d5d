import {expect, waitUntil} from '@open-wc/testing';

const SCRIPT = new URL('../src/embed.ts', import.meta.url).href;
const MODULE = new URL('../src/element/chat-ai-widget.js', import.meta.url).href;

/** The module that is built beside the script; of the sources, there is none. */
const STAND_IN = 'data:text/javascript,globalThis.loaded = true';

type Page = Window & {loaded?: boolean};

describe('the script tag', () => {
  let frame: HTMLIFrameElement;
  afterEach(() => frame.remove());

  /** A page with this in its body, and the script tag with these `data-*`. */
  const embed = async (data: Readonly<Record<string, string>>, body = '', place = 'body') => {
    frame = document.createElement('iframe');
    frame.srcdoc = `
      <script type="importmap">${JSON.stringify({imports: {[MODULE]: STAND_IN}})}</script>
      <body>${body}</body>`;
    const opened = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    document.body.append(frame);
    await opened;
    const inner = frame.contentDocument!;
    if (place === 'head') inner.body.remove();
    const script = inner.createElement('script');
    script.src = SCRIPT;
    Object.assign(script.dataset, data);
    inner.head.append(script);
    await waitUntil(() => (frame.contentWindow as Page).loaded);
    return [...inner.querySelectorAll('chat-ai-widget')];
  };

  it('puts a widget on the page, each data-* as the attribute of that name', async () => {
    const widgets = await embed({appId: 'APP', botId: 'echo', tokenEndpoint: '/t', open: ''});

    expect(widgets.map(({outerHTML}) => outerHTML)).to.deep.equal([
      '<chat-ai-widget app-id="APP" bot-id="echo" token-endpoint="/t" open=""></chat-ai-widget>',
    ]);
    expect(widgets[0]!.parentElement!.localName).to.equal('body');
  });

  it('leaves the page to place the widget where it names no application', async () => {
    expect(await embed({})).to.deep.equal([]);
  });

  it('puts no second widget for the same bot', async () => {
    const body = '<chat-ai-widget app-id="APP" bot-id="echo"></chat-ai-widget>';

    expect(await embed({appId: 'APP', botId: 'echo'}, body)).to.have.length(1);
  });

  it('puts another widget for another bot', async () => {
    const body = '<chat-ai-widget app-id="APP" bot-id="other"></chat-ai-widget>';

    expect(await embed({appId: 'APP', botId: 'echo'}, body)).to.have.length(2);
  });

  it('puts the widget where there is no body yet', async () => {
    const widgets = await embed({appId: 'APP', botId: 'echo'}, '', 'head');

    expect(widgets.map(({parentElement}) => parentElement!.localName)).to.deep.equal(['html']);
  });
});
