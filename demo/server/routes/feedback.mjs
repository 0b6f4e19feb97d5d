import {notFound} from '../api-error.mjs';
import {isRecord, readArgs} from '../read-args.mjs';
import {membership, messageOf} from '../world.mjs';
import {routesFor} from './routes-for.mjs';

/** @typedef {import('../start.mjs').Service} Service */
/** @typedef {import('../world.mjs').Channel} Channel */
/** @typedef {import('../world.mjs').Message} Message */
/** @typedef {import('./routes-for.mjs').Call} Call */

/** @param {Service} service */
export function feedbackRoutes({world, conversations, agentConversations}) {
  /** @param {Call} call */
  const open = ({params, userId}) => {
    const channel = world.channel(params['url'] ?? '');
    membership(channel, userId ?? '');
    return {channel, message: messageOf(channel, Number(params['id']))};
  };
  /**
   * @param {Channel} channel
   * @param {Message} message
   * @param {Record<string, unknown>} part
   */
  const editPayload = (channel, message, part) =>
    conversations.edit(channel, message.id, {payload: {...message.payload, ...part}});

  /** @param {Call} call */
  const rate = (call) => {
    const {channel, message} = open(call);
    const {rating, comment} = readArgs(call.body, {rating: 'text', comment: 'text?'});
    editPayload(channel, message, {feedback: {rating, comment: comment ?? ''}});
    return {id: message.id, rating, comment: comment ?? ''};
  };
  /** @param {Call} call */
  const rateOld = (call) => {
    const {channel, message} = open(call);
    const {rating, comment} = readArgs(call.body, {rating: 'text', comment: 'text?'});
    const feedback = {id: message.id, rating, comment: comment ?? ''};
    conversations.edit(channel, message.id, {raw: {...message.raw, feedback}});
    return feedback;
  };

  return routesFor('session', {
    // The AI agent calls, which SDK 4.21 and later make.
    'POST /v3/ai_agent/group_channels/:url/messages/:id/feedback': rate,
    'PUT /v3/ai_agent/group_channels/:url/messages/:id/feedback': rate,
    'DELETE /v3/ai_agent/group_channels/:url/messages/:id/feedback': (call) => {
      const {channel, message} = open(call);
      const payload = {...message.payload};
      delete payload['feedback'];
      conversations.edit(channel, message.id, {payload});
      return {};
    },
    'POST /v3/ai_agent/group_channels/:url/messages/:id/forms/:key/submit': (call) => {
      const {channel, message} = open(call);
      const form = formOf(message, 'form', call.params['key']);
      const {data} = readArgs(call.body, {data: 'record'});
      editPayload(channel, message, {form: answered(form, data, world.now())});
      agentConversations.emit('deed', channel, {what: 'form', message, answers: data});
      return {};
    },
    'POST /v3/ai_agent/group_channels/:url/messages/:id/forms/:key/cancel': (call) => {
      const {channel, message} = open(call);
      const form = formOf(message, 'form', call.params['key']);
      editPayload(channel, message, {form: {...form, canceled_at: world.now()}});
      agentConversations.emit('deed', channel, {what: 'form', message, answers: null});
      return {};
    },

    // The calls of SDK 4.20 and earlier, which the React widget makes.
    'POST /v3/group_channels/:url/messages/:id/feedbacks': rateOld,
    'PUT /v3/group_channels/:url/messages/:id/feedbacks/:feedback': rateOld,
    'DELETE /v3/group_channels/:url/messages/:id/feedbacks/:feedback': (call) => {
      const {channel, message} = open(call);
      conversations.edit(channel, message.id, {raw: {...message.raw, feedback: {}}});
      return {id: message.id};
    },
    'POST /v3/forms/:form/submit': ({params, body, userId}) => {
      const {message_id, items} = readArgs(
        {...body, items: {list: body['items']}},
        {
          message_id: 'number',
          items: 'record',
        },
      );
      const channel = world
        .channelsOf(userId ?? '')
        .find(({messages}) => messages.some(({id}) => id === message_id));
      if (!channel) throw notFound(`Message ${message_id}`);
      const message = messageOf(channel, message_id);
      const form = formOf(message, 'message_form', params['form']);
      editPayload(channel, message, {message_form: answeredOld(form, items['list'])});
      return {};
    },
  });
}

/**
 * @param {Message} message
 * @param {'form' | 'message_form'} field
 * @param {string | undefined} key
 */
function formOf({payload}, field, key) {
  const form = payload?.[field];
  if (isRecord(form) && (form['key'] ?? form['id']) === key) return form;
  throw notFound(`Form "${key}"`);
}

/** @param {unknown} list */
const records = (list) => (Array.isArray(list) ? list.filter(isRecord) : []);

/**
 * @param {Record<string, unknown>} form
 * @param {Record<string, unknown>} data
 * @param {number} now
 */
function answered(form, data, now) {
  const fields = records(form['fields']).map((field) => {
    const value = data[String(field['key'])] ?? null;
    return {...field, ...(Array.isArray(value) ? {values: value} : {value})};
  });
  return {...form, fields, submitted_at: now};
}

/**
 * @param {Record<string, unknown>} form
 * @param {unknown} answers
 */
function answeredOld(form, answers) {
  const given = new Map(records(answers).map((item) => [item['form_item_id'], item['values']]));
  const items = records(form['items']).map((item) => ({
    ...item,
    values: given.get(item['id']) ?? [],
  }));
  return {...form, items, is_submitted: true};
}
