import {expect} from '@playwright/test';
import type {Locator, Page} from '@playwright/test';

import type {LocalSendbird} from '../../demo/server/start.mjs';
import type {PageOfShop} from '../e2e/shop.js';

interface More {
  userId?: string;
  /** Where the session tokens of that user come from. */
  tokenEndpoint?: string;
  /** A button for the visitor to close the conversation. */
  enableCloseConversationButton?: boolean;
}

/** A page with Sendbird's own messenger for AI agents, from the demo's site. */
export function pageWithMessenger(
  module: string,
  {appId, apiHost, wsHost}: LocalSendbird,
  aiAgentId: string,
  more: More = {},
): PageOfShop {
  const props = {
    appId,
    aiAgentId,
    customApiHost: apiHost,
    customWebSocketHost: wsHost,
    deskParams: {customApiHost: `${apiHost}/sapi`},
    language: 'en-US',
    ...more,
  };
  const start = `startMessenger(document.querySelector('#chat'), ${JSON.stringify(props)})`;
  return {
    head: '',
    body: `<div id="chat"></div>
      <script type="module">import {startMessenger} from '${module}'; await ${start};</script>`,
  };
}

/** They are Google's. */
export async function keepFontsOut(page: Page): Promise<void> {
  await page.route(/^https:/, (route) => route.fulfill({contentType: 'text/css', body: ''}));
}

/** It, as a visitor meets it. */
export class Messenger {
  readonly launcher: Locator;
  readonly window: Locator;
  readonly input: Locator;
  readonly newConversation: Locator;
  readonly askForPerson: Locator;
  /** Everything that was said. */
  readonly messages: Locator;
  readonly conversations: Locator;

  constructor(page: Pick<Page, 'getByRole'>) {
    this.launcher = page.getByRole('button', {name: /^Open conversation/});
    this.window = page.getByRole('dialog').first();
    this.input = this.window.getByRole('textbox', {name: 'Message', exact: true});
    this.newConversation = this.window.getByRole('button', {name: 'Start a conversation'});
    this.askForPerson = this.window.getByRole('button', {name: 'Talk to human agent'});
    this.messages = this.window.getByRole('list', {name: 'Chat messages'}).getByRole('listitem');
    this.conversations = this.window
      .getByRole('list', {name: 'Conversations'})
      .getByRole('listitem');
  }

  /** The title names who is speaking. */
  title(name: string): Locator {
    return this.window.getByRole('heading', {name, exact: true});
  }

  button(name: string): Locator {
    return this.window.getByRole('button', {name, exact: true});
  }

  /** The message that says so, whole; its name ends with its words. */
  message(words: string): Locator {
    return this.messages.filter({hasText: words});
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await expect(this.messages.last()).toBeVisible();
  }

  async list(): Promise<void> {
    await this.window.getByRole('button', {name: 'Menu'}).click();
    await expect(this.title('Conversations')).toBeVisible();
  }

  async say(text: string): Promise<void> {
    // While the agent answers, what is sent is refused, though one can write.
    await expect(this.input).toHaveAttribute('placeholder', 'Ask a question');
    await this.input.fill(text);
    await this.input.press('Enter');
  }
}
