import {answering} from './answering.mjs';

/** @type {import('./answering.mjs').Answers} */
export const PEOPLE = {
  'A person, please': async (chat) => {
    await chat.stream('I will find somebody for you.');
    chat.requestHandoff();
  },
  'That was all': async (chat) => {
    await chat.stream('Then I close this conversation. Goodbye!');
    chat.close();
  },
  'Is the ticket closed?': (chat) => {
    chat.say('I will ask.');
    chat.announce('May we close your ticket?', {
      data: {
        type: 'SENDBIRD_DESK_INQUIRE_TICKET_CLOSURE',
        body: {state: 'WAITING', ticketId: 77},
      },
    });
  },
};

/** Hands over to a person, and ends conversations. */
export const people = answering({nickname: 'People', answers: PEOPLE});
