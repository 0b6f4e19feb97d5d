import {ApiError} from '../api-error.mjs';
import {readExactArgs} from '../read-args.mjs';

/** @typedef {import('../start.mjs').Service} Service */

/**
 * No faults, but what a test needs before one.
 *
 * @param {Service} service
 */
export function setup({world, agents, sessions}) {
  return {
    /** What `widget_setting` says of a bot. @param {unknown} [args] */
    styleBot: (args) => {
      const {botId, theme, accentColor, autoOpen} = readExactArgs(args, {
        botId: 'text',
        theme: 'text?',
        accentColor: 'text?',
        autoOpen: 'flag?',
      });
      const style = agents.get(botId)?.style;
      if (!style) throw new ApiError(400105, `There is no bot "${botId}".`);
      if (theme !== undefined && theme !== 'light' && theme !== 'dark') {
        throw new ApiError(400105, '"theme" must be "light" or "dark".');
      }
      style.theme = theme ?? style.theme;
      style.accentColor = accentColor ?? style.accentColor;
      style.autoOpen = autoOpen ?? style.autoOpen;
    },
    /** @param {unknown} [args] */
    createUser: (args) => {
      const {userId, nickname} = readExactArgs(args, {userId: 'text', nickname: 'text?'});
      world.addUser({userId, nickname});
    },
    /** Makes the user where there is none yet. @param {unknown} [args] */
    issueToken: (args) => {
      const {userId, expiresIn} = readExactArgs(args, {userId: 'text', expiresIn: 'number?'});
      if (!world.users.has(userId)) world.addUser({userId});
      const token = sessions.issueToken(userId, Date.now() + (expiresIn ?? 60 * 60 * 1000));
      return {token: token.value, expires_at: token.expiresAt, user_id: userId};
    },
  };
}
