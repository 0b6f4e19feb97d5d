import {setTimeout as sleep} from 'node:timers/promises';

import {VISITORS} from './stage.mjs';

/** @typedef {import('./actions.mjs').Action} Action */

/** What a visitor does, or the page on the visitor's behalf. */
/** @type {Record<string, Action>} */
export const visitorActions = {
  type: {weight: 5, run: ({tab}) => tab.act('draft')},
  send: {weight: 26, run: ({tab, ledger}) => ledger.write(tab)},
  'send three': {
    weight: 6,
    run: async ({tab, ledger}) => {
      for (let n = 0; n < 3; n++) await ledger.write(tab);
    },
  },
  open: {weight: 6, run: ({tab}) => tab.act('open')},
  close: {weight: 5, run: ({tab}) => tab.act('close')},
  'go on': {weight: 5, run: ({tab}) => tab.act('goOn')},
  reload: {weight: 5, run: ({tab}) => tab.reload()},
  'switch visitor': {
    weight: 6,
    run: ({tab, stage, number}) => {
      const others = VISITORS.filter((visitor) => visitor !== tab.visitor);
      const place = number * others.length;
      const next = others[Math.floor(place)] ?? tab.visitor;
      stage.causes.add('user-changed');
      // The endpoint is to say who it is, rather than an attribute.
      const unnamed = place % 1 < 0.3;
      if (unnamed) stage.site.answers.use('ok');
      return tab.become(next, unnamed);
    },
  },
  'sign out': {
    weight: 3,
    run: async ({tab, stage}) => {
      stage.causes.add('signed-out');
      stage.guests.end({elsewhere: true});
      const others = stage.tabs.filter((other) => other !== tab && other.visitor === tab.visitor);
      const isHeard = await tab.act('signOut');
      if (isHeard && tab.visitor !== 'guest')
        for (const other of others) await other.act('hearSignOut');
    },
  },
  'clear storage': {
    weight: 1,
    run: ({tab, stage}) => {
      stage.guests.end({elsewhere: true});
      return tab.clearStorage();
    },
  },

  // Back within a second, the element goes on; later, it begins anew.
  remove: {weight: 3, run: ({tab}) => tab.act('remove')},
  insert: {weight: 4, run: ({tab}) => tab.act('insert')},

  hide: {
    weight: 3,
    run: ({tab}) => tab.act('setHidden', (tab.isHidden = !tab.isHidden)),
  },
  pagehide: {weight: 3, run: ({tab}) => tab.act('dispatch', 'pagehide')},
  pageshow: {weight: 3, run: ({tab}) => tab.act('dispatch', 'pageshow')},
  sleep: {
    weight: 3,
    run: async ({tab, stage, number}) => {
      await tab.setFrozen(true);
      // Everybody's clock goes on meanwhile.
      if (number < 0.3) stage.expire('expireToken', tab.userId);
      else if (number < 0.5) stage.expire('expireKey', tab.userId);
      else if (number < 0.7) stage.sendbird.faults.killSocket({});
      await sleep(30 + number * 150);
      await tab.setFrozen(false);
    },
  },
  wait: {weight: 3, run: ({number}) => sleep(number * 400)},
};
