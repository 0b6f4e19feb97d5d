import type {ChatElementSettings} from '../contract/chat-element.js';
import {WidgetError} from '../contract/errors.js';

/** What the element has been set to, so far as it decides who is chatting, and over which way. */
export type SessionSettings = Pick<
  ChatElementSettings,
  | 'appId'
  | 'botId'
  | 'userId'
  | 'nickname'
  | 'tokenEndpoint'
  | 'tokenCredentials'
  | 'tokenHeaders'
  | 'sessionToken'
  | 'configureSession'
  | 'apiHost'
  | 'wsHost'
  | 'storage'
>;

export type SessionConfig = {
  readonly [Name in keyof SessionSettings]: Exclude<SessionSettings[Name], undefined>;
};

/** Copies the settings. An empty string reads as absent, as attributes do. */
export function readConfig(element: SessionSettings): SessionConfig {
  return {
    appId: element.appId || null,
    botId: element.botId || null,
    userId: element.userId || null,
    tokenEndpoint: element.tokenEndpoint || null,
    tokenCredentials: element.tokenCredentials,
    tokenHeaders: element.tokenHeaders ?? null,
    sessionToken: element.sessionToken || null,
    configureSession: element.configureSession ?? null,
    nickname: element.nickname ?? null,
    apiHost: element.apiHost || null,
    wsHost: element.wsHost || null,
    storage: element.storage,
  };
}

/** A config that has what every session needs. */
export interface CheckedConfig extends SessionConfig {
  appId: string;
  botId: string;
  tokenEndpoint: URL | null;
}

/**
 * Two configs with the same identity share a session; a difference ends it.
 *
 * Of `configureSession` only its presence counts: frameworks hand over a new closure per render.
 */
export function identityOf(config: SessionConfig): string {
  const {appId, botId, userId, tokenEndpoint, configureSession, apiHost, wsHost} = config;
  const source = [String(tokenEndpoint ?? ''), Boolean(configureSession)];
  return JSON.stringify([appId, botId, userId, apiHost, wsHost, ...source]);
}

/** Throws `config/…` for what a page has to mend. */
export function check(config: SessionConfig): CheckedConfig {
  const {appId, botId} = config;
  if (!appId) throw new WidgetError('config/missing-app-id', 'The attribute app-id is missing.');
  if (!botId) throw new WidgetError('config/missing-bot-id', 'The attribute bot-id is missing.');
  return {...config, appId, botId, tokenEndpoint: resolveEndpoint(config.tokenEndpoint)};
}

type ExtraHeaders = Record<string, string>;

/** The extra headers of the next token request; those that are none are left out. */
export function headersOf({tokenHeaders}: SessionConfig): ExtraHeaders | Promise<ExtraHeaders> {
  const given =
    typeof tokenHeaders === 'function' ? (tokenHeaders as () => unknown)() : tokenHeaders;
  return given instanceof Promise ? given.then(toHeaders) : toHeaders(given);
}

function toHeaders(given: unknown): ExtraHeaders {
  const headers: unknown = typeof given === 'string' ? parse(given) : given;
  if (typeof headers !== 'object' || headers === null) return {};
  return Object.fromEntries(Object.entries(headers).filter(isHeader));
}

function isHeader([name, value]: [string, unknown]): boolean {
  if (typeof value !== 'string') return false;
  try {
    return new Headers([[name, value]]).has(name);
  } catch {
    return false; // A name or a value that HTTP forbids.
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // Reported with the other mistakes.
  }
}

function resolveEndpoint(value: string | URL | null): URL | null {
  if (value === null || value === '') return null;
  if (URL.canParse(value, document.baseURI)) {
    const url = new URL(value, document.baseURI);
    if (url.protocol === 'https:' || url.protocol === 'http:') return url;
  }
  throw new WidgetError(
    'config/invalid-token-endpoint',
    'The attribute token-endpoint is not an http(s) URL.',
  );
}
