import {waitUntil} from '@open-wc/testing';

import {WidgetError} from '../../src/contract/errors.js';
import type {TokenAnswer, TokenRequiredEvent} from '../../src/contract/events.js';
import type {Looks} from '../../src/contract/looks.js';
import {WidgetStorage} from '../../src/memory/storage.js';
import type {
  BackEnd,
  Connection,
  ConnectionNews,
  ConnectOptions,
  Settings,
  SettingsRequest,
} from '../../src/session/back-end.js';
import type {SessionStatus} from '../../src/session/machine.js';
import type {CheckedConfig} from '../../src/session/session-config.js';
import {SessionController} from '../../src/session/session-controller.js';
import {configOf} from './support.js';

export class FakeConnection implements Connection {
  disconnects = 0;
  /** `rest` and `wake`, as they were called. */
  readonly naps: string[] = [];

  rest() {
    this.naps.push('rest');
  }

  wake() {
    this.naps.push('wake');
  }

  disconnect() {
    this.disconnects++;
    return Promise.resolve();
  }
}

/** A back end of our own port: it does what the test has put into its queues. */
export class FakeBackEnd implements BackEnd<FakeConnection> {
  readonly connects: ConnectOptions[] = [];
  readonly connections: FakeConnection[] = [];
  readonly settingsRequests: SettingsRequest[] = [];
  /** What the next connects do, in order; after them all succeed. */
  readonly outcomes: Array<Error | Promise<unknown>> = [];
  settingsOutcome: Settings | Error = {looks: {accent: 'red'}, guest: null};

  settings(request: SettingsRequest): Promise<Settings> {
    this.settingsRequests.push(request);
    const outcome = this.settingsOutcome;
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
  }

  async connect(options: ConnectOptions): Promise<FakeConnection> {
    this.connects.push(options);
    const outcome = this.outcomes.shift();
    if (outcome instanceof Error) throw outcome;
    await outcome;
    const connection = new FakeConnection();
    this.connections.push(connection);
    return connection;
  }

  /** The news of the newest connection. */
  get news(): ConnectionNews {
    return this.connects.at(-1)!.news;
  }
}

export function refused(sendbirdCode: number): WidgetError {
  return new WidgetError('connect/refused', `Refused (${sendbirdCode}).`, {sendbirdCode});
}

export const UNREACHABLE = new WidgetError('connect/unreachable', 'Nobody there.', {
  retryable: true,
});

/** The first wait before another connection is anything up to a second. */
const PATIENCE = {timeout: 5000, interval: 10};

const SESSION_EVENTS = [
  'session-token-required',
  'session-connected',
  'session-refreshed',
  'session-error',
  'session-closed',
];

/** A session with a back end made by hand, and everything it has told. */
export class TestSession {
  readonly backEnd = new FakeBackEnd();
  readonly target = new EventTarget();
  readonly storage = new WidgetStorage('session', 'APP', 'echo');
  readonly controller: SessionController<FakeConnection>;
  /** The public events, and what the host was told, in order. */
  readonly told: string[] = [];
  readonly details: Array<Record<string, unknown>> = [];
  readonly looks: Looks[] = [];
  readonly statuses: SessionStatus[] = [];
  /** What the page answers when it is asked for a token; after them, always a token. */
  readonly answers: TokenAnswer[] = [];

  constructor(config: Partial<CheckedConfig> = {}, answered = true) {
    for (const name of SESSION_EVENTS) {
      this.target.addEventListener(name, (event) => {
        const {detail} = event as CustomEvent<object>;
        const plain = Object.entries(detail).filter(([field]) => field !== 'signal');
        this.told.push(name.replace('session-', ''));
        this.details.push(Object.fromEntries(plain));
        if (name !== 'session-token-required' || !answered) return;
        const answer = this.answers.length ? this.answers.shift()! : `token-${this.told.length}`;
        (event as TokenRequiredEvent).respondWith(answer);
      });
    }
    this.controller = new SessionController(configOf(config), {
      target: this.target,
      backEnd: this.backEnd,
      storage: this.storage,
      changed: () => this.statuses.push(this.controller.status),
      looked: (looks) => this.looks.push(looks),
      opened: () => this.told.push('opened'),
      disconnected: () => this.told.push('disconnected'),
      resumed: () => this.told.push('resumed'),
      replaced: () => this.told.push('replaced'),
    });
  }

  get status(): SessionStatus {
    return this.controller.status;
  }

  get news(): ConnectionNews {
    return this.backEnd.news;
  }

  until(status: SessionStatus): Promise<void> {
    return waitUntil(
      () => this.status === status,
      `it was ${this.status}, not ${status}`,
      PATIENCE,
    );
  }

  untilTold(what: string, count = 1): Promise<void> {
    const times = () => this.told.filter((word) => word === what).length;
    return waitUntil(() => times() >= count, `${what} was not told: ${this.told.join()}`, PATIENCE);
  }

  /** Starts, and forgets what was told until it was connected. */
  async connect(): Promise<this> {
    this.controller.start();
    await this.until('connected');
    this.told.length = 0;
    this.details.length = 0;
    this.statuses.length = 0;
    return this;
  }
}
