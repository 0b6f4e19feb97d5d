import {WidgetError} from '../contract/errors.js';
import type {Looks} from '../contract/looks.js';
import type {Settings, SettingsRequest} from '../session/back-end.js';

export function apiHostOf(appId: string, apiHost: string | null): string {
  return apiHost ?? `https://api-${appId}.sendbird.com`;
}

/**
 * Fetches what Sendbird knows about the bot's widget, and with `guest: 'create'` a new user, a
 * channel with the bot and a session token. Needs neither the SDK nor a session.
 */
export async function fetchSettings(request: SettingsRequest): Promise<Settings> {
  const {appId, botId, apiHost, guest, locale = '', signal} = request;
  const path = `/v3/bots/${encodeURIComponent(botId)}/${encodeURIComponent(appId)}/widget_setting`;
  const created = new URLSearchParams({create_user_and_channel: 'True', locale});
  const query = guest ? `?${created}` : '';
  const timeout = AbortSignal.timeout(10_000);
  try {
    const response = await fetch(apiHostOf(appId, apiHost) + path + query, {
      signal: AbortSignal.any([signal, timeout]),
    });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`widget_setting answered ${response.status}`);
    const settings = toObject(body);
    return {
      looks: toLooks(toObject(settings.bot_style), toObject(settings.bot)),
      guest: toGuest(settings),
    };
  } catch (cause) {
    signal.throwIfAborted();
    const message = "The bot's settings could not be fetched from Sendbird.";
    throw new WidgetError('settings/unreachable', message, {cause, retryable: true});
  }
}

function toLooks(style: Fields, bot: Fields): Looks {
  const {theme, accent_color: accent} = toObject(style.color);
  return {
    accent: typeof accent === 'string' && CSS.supports('color', accent) ? accent : null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    autoOpen: style.auto_open === true,
    replyToFile: bot.reply_to_file === true,
  };
}

function toGuest(settings: Fields): Settings['guest'] {
  const {user_id: userId, session_token: token} = toObject(settings.user);
  const {channel_url: channelUrl} = toObject(settings.channel);
  if (typeof userId !== 'string' || typeof token !== 'string') return null;
  return {
    userId,
    token,
    channelUrl: typeof channelUrl === 'string' ? channelUrl : null,
  };
}

type Fields = Readonly<Record<string, unknown>>;

function toObject(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
