// The categories by which Sendbird tells the events of a channel apart.
const CATEGORIES = {
  joined: 10000,
  left: 10001,
  unmuted: 10200,
  muted: 10201,
  unfrozen: 10700,
  frozen: 10701,
  'typing-started': 10900,
  'typing-ended': 10901,
  changed: 11000,
  deleted: 12000,
};

/**
 * The payload of a `SYEV` frame.
 *
 * @param {string} channelUrl
 * @param {keyof typeof CATEGORIES} name
 * @param {object} data
 * @param {number} ts
 */
export function channelEvent(channelUrl, name, data, ts) {
  return {cat: CATEGORIES[name], channel_url: channelUrl, channel_type: 'group', ts, data};
}
