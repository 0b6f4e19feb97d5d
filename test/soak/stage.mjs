import {cp, mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {pathToFileURL} from 'node:url';

import {chromium} from '@playwright/test';

import {startSite} from '../../demo/server/site.mjs';
import {start} from '../../demo/server/start.mjs';
import {browserArgs, findBrowser} from '../../scripts/browser.mjs';
import {Guests} from './guests.mjs';
import {Tab} from './tab.mjs';

export const USERS = /** @type {const} */ (['ada', 'ben']);
/** Who may be before a screen. @typedef {'ada' | 'ben' | 'guest'} Visitor */
export const VISITORS = /** @type {const} */ ([...USERS, 'guest']);
/** @typedef {'expireToken' | 'expireKey' | 'revoke' | 'deactivate' | 'deleteUser'} Expiry */

/** What each tab loads. */
const IN_PAGE = ['soak.html', 'in-page.mjs', 'hostile-in-page.mjs', 'parts.mjs', 'readable.mjs'];

const CLOSE_REASONS = {
  revoke: ['revoked'],
  // Where the one more login that would tell does not come through, all the widget knows is that.
  deactivate: ['deactivated', 'revoked'],
  deleteUser: ['deleted', 'revoked'],
  expireToken: [],
  expireKey: [],
};

/** A Sendbird, a site with what is built, and tabs of one browser. */
export class Stage {
  guests = new Guests();
  /** Reasons for which a session may close just now. @type {Set<string>} */
  causes = new Set();
  /** Whether there may be sockets that nothing comes through. */
  isHalfOpen = false;
  /** Answers that are being streamed. @type {Set<Promise<void>>} */
  #streams = new Set();
  /** Those that broke off in the middle. @type {Array<{channelUrl: string, messageId: number}>} */
  #cutOff = [];
  /** @type {() => Promise<void>} */
  #stop;

  /**
   * @param {{
   *   sendbird: Awaited<ReturnType<typeof start>>,
   *   site: Awaited<ReturnType<typeof startSite>>,
   *   context: import('@playwright/test').BrowserContext,
   *   tabs: Tab[],
   *   stop: () => Promise<void>,
   * }} parts
   */
  constructor({sendbird, site, context, tabs, stop}) {
    this.sendbird = sendbird;
    this.site = site;
    this.context = context;
    this.tabs = tabs;
    this.#stop = stop;
  }

  stop() {
    return this.#stop();
  }

  /** The newest channel of whoever chats there. @param {Tab} tab */
  channelOf({userId}) {
    if (userId === null) return undefined;
    return this.sendbird.world.channelsOf(userId).at(-1)?.url;
  }

  /** @param {Expiry} name @param {string | null} userId */
  expire(name, userId) {
    if (userId === null || !this.sendbird.world.users.has(userId)) return;
    for (const reason of CLOSE_REASONS[name]) this.causes.add(reason);
    // A guest's token is all that a guest has.
    if (name !== 'expireKey' && userId.startsWith('guest-')) this.guests.end({elsewhere: false});
    this.sendbird.faults[name]({userId});
  }

  /** The bot says something word by word, and nobody waits for it. @param {Tab} tab @param {number} number */
  stream(tab, number) {
    const channelUrl = this.channelOf(tab);
    if (!channelUrl) return;
    const streaming = this.#say(channelUrl, tab.visitor, number).catch(() => {
      // The channel was deleted meanwhile.
      if (this.sendbird.world.channels.has(channelUrl)) throw new Error('The answer broke off.');
    });
    this.#streams.add(streaming);
    void streaming.then(() => this.#streams.delete(streaming));
  }

  /** Whoever reads it knows to whom it was said. @param {string} channelUrl @param {string} visitor @param {number} number */
  async #say(channelUrl, visitor, number) {
    const {faults, world} = this.sendbird;
    if (world.channel(channelUrl).isFrozen) return;
    const seed = Math.floor(number * 1000);
    let text = `${visitor}-${seed} is told word by word. So:`;
    const data = {stream: true};
    const {messageId} = faults.say({channelUrl, text, userId: 'echo', data});
    for (let word = 0; word < 10; word++) {
      await sleep(20 + (seed % 50));
      faults.edit({channelUrl, messageId, text: (text += ` word${word}`), data});
    }
    if (seed % 3 === 0) this.#cutOff.push({channelUrl, messageId});
    else faults.edit({channelUrl, messageId, text: `${text}. All said.`, data: {stream: false}});
  }

  /**
   * Everything has come to rest; what happens from now on needs another cause.
   *
   * @param {import('./in-page.mjs').Snapshot[]} snapshots
   */
  settle(snapshots) {
    this.causes.clear();
    const guests = snapshots.filter(({guest}) => guest).map(({userId}) => String(userId));
    return this.guests.settle(guests, snapshots[0]?.keptGuest ?? null);
  }

  /** Takes all faults back, and puts every tab before its visitor's eyes. */
  async calm() {
    const {sendbird, site, tabs, context} = this;
    sendbird.faults.clear();
    if (this.isHalfOpen) sendbird.faults.killSocket({});
    this.isHalfOpen = false;
    site.answers.use('ok');
    await context.setOffline(false);
    for (const {url, isFrozen} of sendbird.world.channels.values()) {
      if (isFrozen) sendbird.faults.freeze({channelUrl: url, frozen: false});
    }
    for (const user of sendbird.world.users.values()) {
      if (!user.userId.startsWith('guest-')) user.state = 'active';
    }
    await Promise.all(this.#streams);
    for (const {channelUrl, messageId} of this.#cutOff.splice(0)) {
      if (!sendbird.world.channels.has(channelUrl)) continue;
      sendbird.faults.edit({channelUrl, messageId, data: {stream: false}});
    }
    for (const tab of tabs) {
      await tab.act('insert');
      await tab.act('setHidden', (tab.isHidden = false));
      await tab.act('dispatch', 'pageshow');
      await tab.act('open');
    }
  }
}

/** @param {number} tabCount */
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
  const stop = async () => {
    await browser.close();
    await Promise.all([sendbird.stop(), site.stop()]);
    await rm(root, {recursive: true, force: true});
  };
  const stage = new Stage({sendbird, site, context, tabs, stop});
  for (let id = 1; id <= tabCount; id++) {
    const tab = new Tab(id, await context.newPage(), stage);
    tabs.push(tab);
    await tab.load(`${site.url}/demo/soak.html?as=${tab.visitor}`);
  }
  return stage;
}

/** What is built may be built again meanwhile; the soak goes on with what it began with. */
async function copyOfSite() {
  const root = await mkdtemp(join(tmpdir(), 'chat-ai-widget-soak-'));
  await cp(new URL('../../dist/', import.meta.url), join(root, 'dist'), {recursive: true});
  await mkdir(join(root, 'demo'));
  for (const name of IN_PAGE) {
    await cp(new URL(name, import.meta.url), join(root, 'demo', name));
  }
  return root;
}
