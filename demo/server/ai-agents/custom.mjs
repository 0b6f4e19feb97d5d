import {randomUUID} from 'node:crypto';

import {answering} from './answering.mjs';

/** @type {import('./answering.mjs').Answers} */
export const CUSTOM = {
  Coupon: (chat) =>
    chat.stream('Here is something for you, because you came back to us:', {
      payload: {
        custom_message_templates: [
          {
            id: 'coupon',
            response: {status: 200, content: JSON.stringify({code: 'LAMP10', percent: 10})},
            error: null,
          },
        ],
      },
    }),
  'Coupon that failed': (chat) =>
    chat.say('I would have had a coupon.', {
      payload: {
        custom_message_templates: [
          {id: 'coupon', response: {status: 503, content: ''}, error: 'unavailable'},
        ],
      },
    }),
  'Identity check': (chat) =>
    chat.say('Please show who you are.', {
      payload: {challenge: {key: 'id_check', request_id: randomUUID(), status: 'pending'}},
    }),
  'Your turn': (chat) => {
    chat.say('There is something for you to do.');
    chat.announce('Please sign the contract.', {
      customType: 'user_action_required',
      data: {
        action_type: 'form',
        form_type: 'contract',
        form_name: 'Contract of sale',
        case_id: 'case-7',
        participant_id: 'participant-1',
        payload: {},
        history: [],
      },
    });
  },
};

/** @type {NonNullable<import('../scripted-ai-agents.mjs').AgentScript['act']>} */
export async function tellOutcome(chat, deed) {
  if (deed.what === 'challenge') await chat.stream(`The check has ${deed.status}.`);
}

/** What the page itself has to draw or to do. */
export const custom = answering({
  nickname: 'Custom',
  answers: CUSTOM,
  authKeys: ['crm'],
  act: tellOutcome,
});
