import {isRecord, readArgs, readExactArgs} from '../read-args.mjs';
import {messageOf} from '../world.mjs';

/** @typedef {import('../start.mjs').Service} Service */

/**
 * Messages, edits and channel changes that come out of the blue.
 *
 * @param {Service} service
 */
export function conversationFaults({world, conversations}) {
  return {
    /**
     * A message of anyone; without `userId` one of the service itself. Fields
     * that are not named here go out as they are.
     *
     * @param {unknown} [args]
     */
    say: (args) => {
      const {channelUrl, userId, text} = readArgs(args, {
        channelUrl: 'text',
        userId: 'text?',
        text: 'text',
      });
      const message = conversations.post(world.channel(channelUrl), {
        userId: userId ?? null,
        text,
        ...rawFields(args, ['channelUrl', 'userId', 'text']),
      });
      return {messageId: message.id};
    },
    /** @param {unknown} [args] */
    edit: (args) => {
      const {channelUrl, messageId, text} = readArgs(args, {
        channelUrl: 'text',
        messageId: 'number',
        text: 'text?',
      });
      const channel = world.channel(channelUrl);
      conversations.edit(channel, messageId, {
        text: text ?? messageOf(channel, messageId).text,
        ...rawFields(args, ['channelUrl', 'messageId', 'text']),
      });
    },
    /** @param {unknown} [args] */
    deleteMessage: (args) => {
      const {channelUrl, messageId} = readExactArgs(args, {
        channelUrl: 'text',
        messageId: 'number',
      });
      conversations.remove(world.channel(channelUrl), messageId);
    },
    /** @param {unknown} [args] */
    typing: (args) => {
      const {channelUrl, userId, on} = readExactArgs(args, {
        channelUrl: 'text',
        userId: 'text',
        on: 'flag?',
      });
      conversations.setTyping(world.channel(channelUrl), userId, on ?? true);
    },
    /** @param {unknown} [args] */
    join: (args) => {
      const {channelUrl, userId} = readExactArgs(args, {channelUrl: 'text', userId: 'text'});
      conversations.join(world.channel(channelUrl), userId);
    },
    /** @param {unknown} [args] */
    leave: (args) => {
      const {channelUrl, userId} = readExactArgs(args, {channelUrl: 'text', userId: 'text'});
      conversations.leave(world.channel(channelUrl), userId);
    },
    /** @param {unknown} [args] */
    deleteChannel: (args) => {
      conversations.delete(world.channel(readExactArgs(args, {channelUrl: 'text'}).channelUrl));
    },
    /** @param {unknown} [args] */
    freeze: (args) => {
      const {channelUrl, frozen} = readExactArgs(args, {channelUrl: 'text', frozen: 'flag?'});
      conversations.freeze(world.channel(channelUrl), frozen ?? true);
    },
    /** @param {unknown} [args] */
    mute: (args) => {
      const {channelUrl, userId, muted} = readExactArgs(args, {
        channelUrl: 'text',
        userId: 'text',
        muted: 'flag?',
      });
      conversations.mute(world.channel(channelUrl), userId, muted ?? true);
    },
  };
}

/**
 * The fields of a message other than those named: `data` (an object is put
 * into a string, as Sendbird does), `custom_type`, the payload, and the rest.
 *
 * @param {unknown} args
 * @param {string[]} named
 */
function rawFields(args, named) {
  const fields = isRecord(args) ? args : {};
  const {data, custom_type, extended_message_payload, ...rest} = fields;
  const raw = Object.fromEntries(Object.entries(rest).filter(([name]) => !named.includes(name)));
  return {
    ...(data !== undefined && {data: typeof data === 'string' ? data : JSON.stringify(data)}),
    ...(typeof custom_type === 'string' && {customType: custom_type}),
    ...(isRecord(extended_message_payload) && {payload: extended_message_payload}),
    ...(Object.keys(raw).length > 0 && {raw}),
  };
}
