import {expect} from '@open-wc/testing';

import '../../src/index.js';

// What the documentation prints for tests of this kind runs in one, as it stands there.
describe('docs/local-server.md', () => {
  it('prints a test that runs', async () => {
    const page = await (await fetch('/docs/local-server.md')).text();
    const [, code = ''] = /```ts\n([^]*?)```/.exec(page) ?? [];
    const widget = document.createElement('chat-ai-widget');
    Object.assign(window, {widget});

    await import(moduleOf(code));

    expect(widget.apiHost).to.match(/^http:\/\/127/);
    expect(widget.tokenEndpoint).to.contain('/chat-token');
  });
});

/** Its imports are relative to a folder of tests. */
function moduleOf(code: string): string {
  const absolute = code.replace(/'(\.\.\/.*)'/, (_, path: string) =>
    JSON.stringify(new URL(path.replace(/js$/, 'ts'), import.meta.url)),
  );
  return URL.createObjectURL(new Blob([absolute], {type: 'text/javascript'}));
}
