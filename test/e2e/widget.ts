import type {FrameLocator, Locator, Page} from '@playwright/test';

/** The widget as a visitor meets it: by role and name. */
export class Widget {
  readonly host: Locator;
  readonly launcher: Locator;
  readonly window: Locator;
  readonly input: Locator;
  readonly messages: Locator;

  constructor(page: Pick<Page, 'locator'> | FrameLocator) {
    this.host = page.locator('chat-ai-widget');
    this.launcher = this.host.getByRole('button', {name: 'Chat', exact: true});
    this.window = this.host.getByRole('dialog');
    this.input = this.window.getByRole('textbox', {name: 'Write a message…'});
    this.messages = this.window.getByRole('log');
  }

  async open(): Promise<void> {
    await this.launcher.click();
  }

  async say(text: string): Promise<void> {
    await this.input.fill(text);
    await this.input.press('Enter');
  }
}
