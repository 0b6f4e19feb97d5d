import {setTimeout as sleep} from 'node:timers/promises';

/** @typedef {import('./actions.mjs').Action} Action */
/** @typedef {import('./actions.mjs').Scene} Scene */

/** Endings a token endpoint may bring about, by its answer. */
const DECLINED = ['401', '403', '204', 'null'];
const REFUSED = [...DECLINED, 'html', 'login-page', 'malformed', 'expired', 'other-user', '404'];

/** What goes wrong: at the site, on the way, and at Sendbird. */
/** @type {Record<string, Action>} */
export const trouble = {
  'answer 500': {weight: 3, run: ({stage}) => stage.site.answers.use('500', {times: 1})},
  'answer 429': {weight: 1, run: ({stage}) => stage.site.answers.use('429', {times: 1})},
  'answer slowly': {
    weight: 2,
    run: ({stage}) => stage.site.answers.use('slow', {times: 1, delay: 600}),
  },
  'answer otherwise': {
    weight: 5,
    run: ({stage, number}) => {
      const drawn = oneOf(REFUSED, number);
      // “Nobody” makes a guest of whom no attribute names.
      const answer = drawn === '204' && stage.tabs.some(({unnamed}) => unnamed) ? '403' : drawn;
      if (DECLINED.includes(answer)) stage.causes.add('declined');
      // Where the endpoint says who it is, that is somebody else.
      if (['204', 'other-user'].includes(answer)) stage.causes.add('user-changed');
      stage.site.answers.use(answer, {times: 1});
    },
  },

  kill: {weight: 4, run: ({stage, tab}) => stage.sendbird.faults.killSocket(of(tab))},
  'close socket': {
    weight: 4,
    run: ({stage, tab, number}) => {
      const code = oneOf([1000, 1001, 1011, 4000], number);
      stage.sendbird.faults.closeSocket({...of(tab), code});
    },
  },
  'half-open': {
    weight: 2,
    run: ({stage, tab}) => {
      stage.isHalfOpen = true;
      stage.sendbird.faults.halfOpen(of(tab));
    },
  },
  'go away': {weight: 2, run: ({stage}) => stage.sendbird.faults.stopListening({ms: 400})},
  'captive portal': {
    weight: 2,
    run: async ({stage, number}) => {
      stage.sendbird.faults.captivePortal({});
      stage.site.answers.use('html', {times: 1});
      await sleep(number * 300);
      stage.sendbird.faults.captivePortal({on: false});
    },
  },
  'compress frames': {
    weight: 1,
    run: ({stage, number}) => stage.sendbird.faults.compressFrames({on: number < 0.7}),
  },
  offline: {
    weight: 2,
    run: async ({stage, number}) => {
      await stage.context.setOffline(true);
      await sleep(50 + number * 250);
      await stage.context.setOffline(false);
    },
  },

  'expire token': {weight: 4, run: ({stage, tab}) => stage.expire('expireToken', tab.userId)},
  'expire key': {weight: 4, run: ({stage, tab}) => stage.expire('expireKey', tab.userId)},
  'forget sessions': {
    weight: 1,
    run: ({stage, number}) => {
      const tokens = number < 0.3;
      if (tokens) stage.guests.end({elsewhere: false});
      stage.sendbird.faults.forgetSessions({tokens});
    },
  },
  revoke: {weight: 2, run: ({stage, tab}) => stage.expire('revoke', tab.userId)},
  deactivate: {weight: 1, run: ({stage, tab}) => stage.expire('deactivate', tab.userId)},
  'delete user': {weight: 1, run: ({stage, tab}) => stage.expire('deleteUser', tab.userId)},
  'refuse a login': {
    weight: 2,
    run: ({stage, number}) => {
      // Of whom, nobody knows; a guest becomes another one.
      stage.guests.end({elsewhere: false});
      const code = oneOf([400302, 400309, 400111, 500901], number);
      stage.sendbird.faults.refuseLogins({code, times: 1});
    },
  },
  busy: {
    weight: 2,
    run: ({stage, tab}) => {
      for (const other of stage.tabs) if (other.userId === tab.userId) other.busy++;
      stage.sendbird.faults.busy({retryAfter: 1, ...of(tab)});
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
  // It takes the SDK ten seconds to notice.
  'drop an ack': {weight: 0.5, run: ({stage}) => stage.sendbird.faults.dropAcks({times: 1})},
  'double acks': {weight: 2, run: ({stage}) => stage.sendbird.faults.doubleAcks({times: 2})},
  'delay acks': {
    weight: 2,
    run: ({stage, number}) => stage.sendbird.faults.delayAcks({ms: number * 700, times: 2}),
  },

  'delete channel': {
    weight: 2,
    run: ({stage, tab, ledger}) => {
      const channelUrl = stage.channelOf(tab);
      if (!channelUrl) return;
      ledger.deleting(channelUrl);
      stage.sendbird.faults.deleteChannel({channelUrl});
    },
  },
  freeze: {weight: 2, run: (scene) => freeze(scene, true)},
  unfreeze: {weight: 2, run: (scene) => freeze(scene, false)},
  say: {
    weight: 4,
    run: ({stage, tab, number}) => {
      const channelUrl = stage.channelOf(tab);
      if (!channelUrl || stage.sendbird.world.channel(channelUrl).isFrozen) return;
      const text = `${tab.visitor}-${Math.floor(number * 1000)} is greeted`;
      stage.sendbird.faults.say({channelUrl, text, ...(number < 0.8 && {userId: 'echo'})});
    },
  },
  stream: {weight: 4, run: ({stage, tab, number}) => stage.stream(tab, number)},
};

/** @param {Scene} scene @param {boolean} frozen */
function freeze({stage, tab, ledger}, frozen) {
  const channelUrl = stage.channelOf(tab);
  if (!channelUrl) return;
  if (frozen) ledger.freezing(channelUrl);
  stage.sendbird.faults.freeze({channelUrl, frozen});
}

/** The sockets of this tab's user, or all. @param {import('./tab.mjs').Tab} tab */
function of({userId}) {
  return userId === null ? {} : {userId};
}

/** @template T @param {readonly T[]} all @param {number} number From 0 to 1. */
function oneOf(all, number) {
  return /** @type {T} */ (all[Math.floor(number * all.length)]);
}
