import {expect} from '@open-wc/testing';

import {lastStep, STEPS} from '../../../demo/lab/session-steps.js';
import {next} from '../../../src/session/machine.js';
import type {SessionEvent, SessionStatus} from '../../../src/session/machine.js';

const STATES = Object.keys(STEPS) as SessionStatus[];
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

describe('the diagram of the lab', () => {
  it('has the steps of the machine, and no others', () => {
    const ofMachine = STATES.map((state) => {
      const moves = EVENTS.map((event) => [next(state, event), event] as const);
      return [state, Object.fromEntries(moves.filter(([to]) => to !== state))];
    });

    expect(STEPS).to.deep.equal(Object.fromEntries(ofMachine));
  });

  it('draws every state and every step', async () => {
    const page = await (await fetch('/demo/index.html')).text();
    const diagram = new DOMParser().parseFromString(page, 'text/html').querySelector('.diagram')!;
    const drawn = (name: string) =>
      [...diagram.querySelectorAll(`[${name}]`)].flatMap(
        (element) => element.getAttribute(name)?.split(' ') ?? [],
      );

    const steps = STATES.flatMap((from) => Object.keys(STEPS[from]!).map((to) => `${from}-${to}`));
    expect(drawn('data-state')).to.have.members(STATES);
    expect(drawn('data-steps')).to.have.members(steps);
  });

  it('finds the step that was taken last', () => {
    expect(lastStep('connected', 'reconnecting')?.event).to.equal('dropped');
    expect(lastStep('idle', 'connected')).to.deep.equal({
      from: 'connecting',
      event: 'connected',
      to: 'connected',
    });
  });

  it('begins anew after a session that was closed', () => {
    expect(lastStep('closed', 'authenticating')?.from).to.equal('idle');
    expect(lastStep('connected', 'idle')).to.equal(null);
  });
});
