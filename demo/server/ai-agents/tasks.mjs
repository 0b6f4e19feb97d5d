import {answering} from './answering.mjs';

/** @typedef {import('./agent-chat.mjs').AgentChat} AgentChat */

const TITLES = ['Find the order', 'Check the payment', 'Send the money back'];

/** @param {number} done how many of them */
const tasksAfter = (done) =>
  TITLES.map((title, index) => ({
    id: `t${index + 1}`,
    user_facing_title: title,
    status: index < done ? 'COMPLETED' : 'IN_PROGRESS',
  }));

/**
 * Works step by step, until it is stopped.
 *
 * @param {AgentChat} chat
 * @param {number} pace words' time for each step
 */
async function refund(chat, pace) {
  const task = {
    title: 'Refund',
    description: 'Order 1042',
    cancellation_option: {
      title: 'Stop the refund?',
      description: 'What is done stays done.',
      positive_text: 'Stop',
      negative_text: 'Go on',
    },
  };
  const {id} = chat.say('', {
    payload: {
      user_input_disabled_by: 'steward',
      steward: {...task, status: 'IN_PROGRESS', tasks: tasksAfter(0)},
    },
  });
  for (let done = 1; done <= TITLES.length; done++) {
    await chat.wait(pace);
    if (chat.partOf(id, 'steward')['status'] === 'CANCELED') {
      await chat.stream('I stopped.');
      return;
    }
    const status = done === TITLES.length ? 'COMPLETED' : 'IN_PROGRESS';
    chat.editParts(id, {steward: {...task, status, tasks: tasksAfter(done)}});
  }
  await chat.stream('Your money is on its way.');
}

/** @type {import('./answering.mjs').Answers} */
export const TASKS = {
  'Refund my order': (chat) => refund(chat, 30),
  'Refund it slowly': (chat) => refund(chat, 300),
};

/** Works on something for a while, and can be stopped. */
export const tasks = answering({nickname: 'Tasks', answers: TASKS});
