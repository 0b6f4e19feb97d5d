import {readFileSync} from 'node:fs';

import {expect} from '@playwright/test';
import type {FrameLocator, Locator, Page} from '@playwright/test';

import type {PageOfShop} from './shop.js';

const PACKAGES = new URL('../official-widget/node_modules/', import.meta.url);
const OFFICIAL = '@sendbird/chat-ai-widget/dist';

const read = (file: string) => readFileSync(new URL(file, PACKAGES), 'utf8');

interface Props {
  applicationId: string;
  botId: string;
  apiHost: string;
  wsHost: string;
  userId?: string;
  /** Where its session tokens come from. */
  tokenEndpoint?: string;
}

/** A page with Sendbird's own widget, as its files are, in place of ours. */
export function pageWithOfficial(props: Props): PageOfShop {
  const files = {
    '/react.js': read('react/umd/react.production.min.js'),
    '/react-dom.js': read('react-dom/umd/react-dom.production.min.js'),
    '/official.js': read(`${OFFICIAL}/index.umd.js`),
  };
  const scripts = Object.keys(files).map((src) => `<script src="${src}"></script>`);
  return {
    head: `<style>${read(`${OFFICIAL}/style.css`)}</style>
      <script>window.process = {env: {NODE_ENV: 'production'}};</script>
      ${scripts.join('')}`,
    body: `<div id="chat"></div><script type="module">${START}(${JSON.stringify(props)});</script>`,
    files,
  };
}

/** As Sendbird's guide has it: a token for the first connect, and a handler for the later ones. */
const START = `(async ({tokenEndpoint, ...props}) => {
  const ask = async () => {
    const headers = {'Content-Type': 'application/json'};
    const answer = await fetch(tokenEndpoint, {method: 'POST', headers, body: '{}'});
    return (await answer.json()).token;
  };
  if (tokenEndpoint) {
    props.sessionToken = await ask();
    props.configureSession = () => ({
      onSessionTokenRequired: (resolve, reject) => ask().then(resolve, reject),
      onSessionRefreshed() {},
      onSessionError() {},
      onSessionClosed() {},
    });
  }
  const {ChatAiWidget} = globalThis.ChatAiWidget;
  ReactDOM.createRoot(document.querySelector('#chat')).render(React.createElement(ChatAiWidget, props));
})`;

/** It, as a visitor meets it. */
export class Official {
  readonly launcher: Locator;
  readonly window: Locator;
  readonly input: Locator;
  /** What the bot `feedback` has said, to the last of its words. */
  readonly answers: Locator;

  constructor(page: Pick<Page, 'locator'> | FrameLocator) {
    this.launcher = page.locator('#aichatbot-widget-button');
    this.window = page.locator('#aichatbot-widget-window');
    this.input = this.window.getByRole('textbox', {name: 'Text Input'});
    this.answers = this.window.getByText('is a good question. The answer is forty-two.');
  }

  async say(text: string): Promise<void> {
    // While it connects, and while the bot answers, nobody can write.
    await expect(this.input).toHaveAttribute('contenteditable', 'true');
    await this.input.fill(text);
    await this.input.press('Enter');
  }
}
