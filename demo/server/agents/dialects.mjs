/** @typedef {import('./chat.mjs').Extras} Extras */
/** @typedef {import('../world.mjs').Message} Message */
/** @typedef {Record<string, unknown>} Fields */

/**
 * How one product says on the wire what comes with a text: in the message's `data`, and in its
 * extended payload.
 *
 * @typedef {object} Dialect
 * @property {(turn: Turn, extras: Extras) => Fields} data
 * @property {(turn: Turn, extras: Extras) => Fields | null} payload
 */

/** @typedef {{question: Message | undefined, isComplete: boolean}} Turn */

/** The chatbot's. @type {Dialect} */
export const botDialect = {
  data: ({question, isComplete}, {sources, data}) => ({
    ...((question ?? !isComplete) && {stream: !isComplete}),
    ...data,
    ...(question && {respond_mesg_id: question.id}),
    ...(sources && {metadatas: sources}),
  }),
  payload: (_, {suggestedReplies, payload}) => {
    if (!suggestedReplies) return payload ?? null;
    return {...payload, suggested_replies: suggestedReplies};
  },
};

/** The AI agent's. @type {Dialect} */
export const agentDialect = {
  data: ({question, isComplete}, {data}) => ({
    ...((question ?? !isComplete) && {stream: !isComplete}),
    ...data,
    ...(question && {respond_mesg_id: question.id, user_message_id: question.id}),
  }),
  payload: ({question, isComplete}, {suggestedReplies, sources, isLast = true, payload}) => ({
    bot_message_type: question ? 'generated' : 'welcome',
    ...(isComplete && isLast && {is_last_in_turn: true}),
    ...(sources && {citations: sources.map(citation)}),
    ...(suggestedReplies && {suggested_replies: suggestedReplies}),
    ...payload,
  }),
};

/** A person's: nothing but the words. @type {Dialect} */
export const plainDialect = {data: () => ({}), payload: () => null};

/**
 * @param {NonNullable<Extras['sources']>[number]} source
 * @param {number} index
 */
function citation({source, title}, index) {
  return {embedding_id: index + 1, source_type: 'site', title, preview: '', link: source};
}
