import {cp, mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

import {chromium} from '@playwright/test';

import {startSite} from '../../demo/server/site.mjs';
import {start} from '../../demo/server/start.mjs';
import {browserArgs, findBrowser} from '../../scripts/browser.mjs';
import {Tab} from './tab.mjs';

/** @typedef {Awaited<ReturnType<typeof setStage>>} Stage */

export const USERS = /** @type {const} */ (['ada', 'ben']);

/**
 * A Sendbird, a site with what is built, and tabs of one browser.
 *
 * @param {number} tabCount
 */
export async function setStage(tabCount) {
  const root = await copyOfSite();
  // Seconds: a dead socket is to be noticed soon.
  const sendbird = await start({wordDelay: 5, pingInterval: 2});
  const site = await startSite({
    sendbird,
    botId: 'echo',
    root: pathToFileURL(`${root}/`),
    onError: () => {},
    authenticate: (request) => {
      const userId = new URL(request.url).searchParams.get('as');
      return userId ? {userId} : null;
    },
  });
  const browser = await chromium.launch({executablePath: findBrowser(), args: browserArgs});
  const context = await browser.newContext();
  /** @type {Tab[]} */
  const tabs = [];
  await context.exposeBinding('tell', ({page}, event) => {
    tabs.find((tab) => tab.page === page)?.hear(event);
  });
  for (let id = 1; id <= tabCount; id++) {
    const tab = new Tab(id, await context.newPage(), 'ada');
    tabs.push(tab);
    await tab.load(site.url);
  }

  return {
    sendbird,
    site,
    context,
    tabs,
    async stop() {
      await browser.close();
      await Promise.all([sendbird.stop(), site.stop()]);
      await rm(root, {recursive: true, force: true});
    },
  };
}

/** What is built may be built again meanwhile; the soak goes on with what it began with. */
async function copyOfSite() {
  const root = await mkdtemp(join(tmpdir(), 'chat-ai-widget-soak-'));
  await cp(new URL('../../dist/', import.meta.url), join(root, 'dist'), {recursive: true});
  await mkdir(join(root, 'demo'));
  for (const name of ['soak.html', 'in-page.mjs']) {
    await cp(new URL(name, import.meta.url), join(root, 'demo', name));
  }
  return root;
}
