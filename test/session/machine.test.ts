import {expect} from '@open-wc/testing';

import {next} from '../../src/session/machine.js';
import type {SessionEvent, SessionStatus} from '../../src/session/machine.js';

const STATUSES: readonly SessionStatus[] = [
  'idle',
  'authenticating',
  'connecting',
  'connected',
  'reconnecting',
  'resting',
  'closed',
  'failed',
];

const EVENTS: readonly SessionEvent[] = [
  'start',
  'authenticated',
  'refused',
  'connected',
  'dropped',
  'rested',
  'woken',
  'failed',
  'closed',
];

/** Every step there is; a pair that is not listed stays where it is. */
const STEPS: Readonly<Record<string, SessionStatus>> = {
  'idle, start': 'authenticating',
  'idle, closed': 'closed',
  'authenticating, authenticated': 'connecting',
  'authenticating, failed': 'failed',
  'authenticating, closed': 'closed',
  'connecting, connected': 'connected',
  'connecting, refused': 'authenticating',
  'connecting, failed': 'failed',
  'connecting, closed': 'closed',
  'connected, dropped': 'reconnecting',
  'connected, rested': 'resting',
  'connected, failed': 'failed',
  'connected, closed': 'closed',
  'reconnecting, connected': 'connected',
  'reconnecting, failed': 'failed',
  'reconnecting, closed': 'closed',
  'resting, woken': 'reconnecting',
  'resting, connected': 'connected',
  'resting, failed': 'failed',
  'resting, closed': 'closed',
  'failed, start': 'authenticating',
  'failed, closed': 'closed',
};

describe('next', () => {
  for (const status of STATUSES) {
    for (const event of EVENTS) {
      const step = STEPS[`${status}, ${event}`];
      const what = step ? `goes from ${status} to ${step}` : `stays ${status}`;
      it(`${what} on “${event}”`, () => {
        expect(next(status, event)).to.equal(step ?? status);
      });
    }
  }
});
