import type {Page} from '@playwright/test';

import {expect} from './fixture.js';
import type {Widget} from './widget.js';

/** The folders that chunks were asked of, as the page goes on. */
export function watchFolders(page: Page): Set<string> {
  const folders = new Set<string>();
  page.on('request', (request) => {
    const [, folder] = /^(.*\/)chunks\/[^/]+\.js/.exec(request.url()) ?? [];
    if (folder && !request.redirectedFrom()) folders.add(folder);
  });
  return folders;
}

/** Where a chunk is, whatever is in it, and however often it is asked for. */
export function addressOf(chunk: string): RegExp {
  return new RegExp(`/chunks/${chunk}-.{6}\\.js`);
}

/** What the widget itself has to say, of all that the console complains about. */
export function ownLines(complaints: readonly string[]): string[] {
  return complaints.filter((line) => /<chat-ai-widget|data-base|config\/|chunk\/failed/.test(line));
}

/** The launcher is there, and what opens is no blank window. */
export async function expectToOpen(widget: Widget): Promise<void> {
  await expect(widget.launcher).toBeVisible();
  await widget.open();
  await expect(widget.input).toBeVisible();
}

/** Longer than a page takes until it is idle, and to tell what it has to tell. */
export function untilIdle(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestIdleCallback(() => setTimeout(resolve, 700), {timeout: 2000});
      }),
  );
}
