import {WidgetError} from '../../src/contract/errors.js';
import type {CheckedConfig} from '../../src/session/session-config.js';

/** A config of a signed-in user without any source of tokens. */
export function configOf(more: Partial<CheckedConfig> = {}): CheckedConfig {
  return {
    appId: 'APP',
    botId: 'echo',
    userId: 'ada',
    nickname: null,
    tokenEndpoint: null,
    tokenCredentials: 'same-origin',
    tokenHeaders: null,
    sessionToken: null,
    configureSession: null,
    apiHost: null,
    wsHost: null,
    storage: 'none',
    ...more,
  };
}

/** What a promise rejects with; fails when it does not. */
export async function rejectionOf(promise: Promise<unknown>): Promise<Error> {
  const thrown: unknown = await promise.then(
    (value) => new TypeError(`It resolved with ${JSON.stringify(value)}.`),
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof Error)) throw new TypeError(`Not an error: ${String(thrown)}`);
  return thrown;
}

/** The public code of what a promise rejects with. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const thrown = await rejectionOf(promise);
  return thrown instanceof WidgetError ? thrown.code : String(thrown);
}

/** Makes the browser say that it has no network, or has it back. */
export function setOnline(online: boolean) {
  Object.defineProperty(navigator, 'onLine', {value: online, configurable: true});
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}

/** Takes `setOnline` back: the prototype's own getter speaks again. */
export function restoreOnline() {
  Reflect.deleteProperty(navigator, 'onLine');
}

/** Lets everything that is settled already be heard. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
