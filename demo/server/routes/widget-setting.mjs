import {randomUUID} from 'node:crypto';

import {ApiError, notFound} from '../api-error.mjs';
import {routesFor} from './routes-for.mjs';

/** @typedef {import('../start.mjs').Service} Service */

const GUEST_SESSION = 30 * 24 * 60 * 60 * 1000;

/** @param {Service} service */
export function widgetSettingRoutes(service) {
  const {appId, agents} = service;
  return routesFor('open', {
    'GET /v3/bots/:bot/:app/widget_setting': ({params, query}) => {
      if (params['app'] !== appId) throw new ApiError(400304, 'Application not found.');
      const bot = agents.get(params['bot'] ?? '');
      if (!bot) throw notFound(`Bot "${params['bot']}"`);
      const {theme, accentColor, autoOpen} = bot.style;
      return {
        bot: {reply_to_file: true},
        bot_style: {
          color: {theme, accent_color: accentColor, bot_message_color: '#eeeeee'},
          toggle_button_url: null,
          auto_open: autoOpen,
        },
        ...(query.get('create_user_and_channel') === 'True' && welcomeGuest(service, bot.id)),
      };
    },
  });
}

/**
 * @param {Service} service
 * @param {string} botId
 */
function welcomeGuest(service, botId) {
  const user = admitGuest(service);
  const details = {userIds: [botId], name: 'Chat with a guest'};
  const channel = service.conversations.create(user.user_id, details);
  return {user, channel: {channel_url: channel.url}};
}

/**
 * Makes a user of somebody without a name.
 *
 * @param {Service} service
 */
export function admitGuest({world, sessions}) {
  const {userId} = world.addUser({userId: `guest-${randomUUID().slice(0, 8)}`});
  const token = sessions.issueToken(userId, Date.now() + GUEST_SESSION);
  return {user_id: userId, session_token: token.value, expire_at: token.expiresAt};
}
