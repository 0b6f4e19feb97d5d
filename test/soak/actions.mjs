import {setTimeout as sleep} from 'node:timers/promises';

import {USERS} from './stage.mjs';

/** @typedef {import('./ledger.mjs').Ledger} Ledger */
/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {import('./tab.mjs').Tab} Tab */

/**
 * @typedef {object} Scene
 * @property {Stage} stage
 * @property {Tab} tab Whose turn it is.
 * @property {Ledger} ledger
 * @property {number} number From 0 to 1, for what is to be chosen.
 */
/** @typedef {{weight: number, run: (scene: Scene) => unknown}} Action */

/** What may happen, and how often it does. Where it makes no sense just then, nothing happens. */
/** @type {Record<string, Action>} */
export const actions = {
  type: {weight: 5, run: ({tab}) => tab.act('type', `${tab.user}-0 draft`)},
  send: {
    weight: 26,
    run: async ({tab, ledger}) => {
      const text = ledger.write(tab);
      if (!(await tab.act('send', text))) ledger.strike(text);
    },
  },
  'send three': {
    weight: 6,
    run: async (scene) => {
      for (let n = 0; n < 3; n++) await actions['send']?.run(scene);
    },
  },
  open: {weight: 6, run: ({tab}) => tab.act('open')},
  close: {weight: 4, run: ({tab}) => tab.act('close')},
  reload: {
    weight: 5,
    run: ({tab}) => tab.reload(),
  },
  'switch user': {
    weight: 4,
    run: async ({tab, ledger}) => {
      ledger.left(tab);
      tab.user = USERS.find((user) => user !== tab.user) ?? tab.user;
      await tab.act('setUser', tab.user);
    },
  },
  'sign out': {
    weight: 3,
    run: async ({tab, stage, ledger}) => {
      // All tabs of this user do.
      for (const other of stage.tabs) if (other.user === tab.user) ledger.left(other);
      await tab.act('signOut');
    },
  },
  'go on': {weight: 5, run: ({tab}) => tab.act('goOn')},
  hide: {
    weight: 3,
    run: async ({tab}) => {
      tab.isHidden = !tab.isHidden;
      await tab.act('setHidden', tab.isHidden);
    },
  },
  pagehide: {weight: 3, run: ({tab}) => tab.act('dispatch', 'pagehide')},
  pageshow: {weight: 3, run: ({tab}) => tab.act('dispatch', 'pageshow')},

  kill: {weight: 4, run: ({stage, tab}) => stage.sendbird.faults.killSocket({userId: tab.user})},
  'close socket': {
    weight: 4,
    run: ({stage, tab}) => stage.sendbird.faults.closeSocket({userId: tab.user}),
  },
  'half-open': {
    weight: 2,
    run: ({stage, tab}) => stage.sendbird.faults.halfOpen({userId: tab.user}),
  },
  'expire token': {weight: 4, run: (scene) => withUser(scene, 'expireToken')},
  'expire key': {weight: 4, run: (scene) => withUser(scene, 'expireKey')},
  'answer 500': {weight: 3, run: ({stage}) => stage.site.answers.use('500', {times: 1})},
  'answer 429': {weight: 2, run: ({stage}) => stage.site.answers.use('429', {times: 1})},
  'answer slowly': {
    weight: 2,
    run: ({stage}) => stage.site.answers.use('slow', {times: 1, delay: 600}),
  },
  'answer 401': {weight: 2, run: ({stage}) => stage.site.answers.use('401', {times: 1})},
  'go away': {weight: 3, run: ({stage}) => stage.sendbird.faults.stopListening({ms: 500})},
  // It takes the SDK ten seconds to notice.
  'drop an ack': {weight: 0.7, run: ({stage}) => stage.sendbird.faults.dropAcks({times: 1})},
  'refuse a login': {
    weight: 2,
    run: ({stage, number}) => {
      const code = [400302, 400309, 400111, 500901][Math.floor(number * 4)];
      stage.sendbird.faults.refuseLogins({code, times: 1});
    },
  },
  'delay calls': {
    weight: 3,
    run: ({stage, number}) => stage.sendbird.faults.delayRest({ms: number * 600, times: 2}),
  },
  'fail a call': {
    weight: 2,
    run: ({stage}) => stage.sendbird.faults.failRest({status: 500, times: 1}),
  },
  busy: {
    weight: 2,
    run: ({stage, tab}) => {
      for (const other of stage.tabs) if (other.user === tab.user) other.busy++;
      stage.sendbird.faults.busy({retryAfter: 1, userId: tab.user});
    },
  },
  'delete channel': {
    weight: 2,
    run: ({stage, tab, ledger}) => {
      const channelUrl = channelOf(stage, tab);
      if (!channelUrl) return;
      ledger.deleting(channelUrl);
      stage.sendbird.faults.deleteChannel({channelUrl});
    },
  },
  freeze: {weight: 2, run: ({stage, tab}) => freeze(stage, tab, true)},
  unfreeze: {weight: 2, run: ({stage, tab}) => freeze(stage, tab, false)},
  say: {
    weight: 5,
    run: ({stage, tab, number}) => {
      const channelUrl = channelOf(stage, tab);
      if (!channelUrl || stage.sendbird.world.channel(channelUrl).isFrozen) return;
      const text = `Hello ${Math.floor(number * 1000)}`;
      stage.sendbird.faults.say({channelUrl, text, ...(number < 0.8 && {userId: 'echo'})});
    },
  },
  offline: {
    weight: 2,
    run: async ({stage, number}) => {
      await stage.context.setOffline(true);
      await sleep(100 + number * 500);
      await stage.context.setOffline(false);
    },
  },
  wait: {weight: 3, run: ({number}) => sleep(number * 1000)},
};

/** @param {Scene} scene @param {'expireToken' | 'expireKey'} name */
function withUser({stage: {sendbird}, tab}, name) {
  if (sendbird.world.users.has(tab.user)) sendbird.faults[name]({userId: tab.user});
}

/** @param {Stage} stage @param {Tab} tab @param {boolean} frozen */
function freeze(stage, tab, frozen) {
  const channelUrl = channelOf(stage, tab);
  if (channelUrl) stage.sendbird.faults.freeze({channelUrl, frozen});
}

/** The newest. @param {Stage} stage @param {Tab} tab */
function channelOf({sendbird}, {user}) {
  const all = [...sendbird.world.channels.values()].filter(({members}) => members.has(user));
  return all.at(-1)?.url;
}
