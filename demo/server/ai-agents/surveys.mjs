import {answering} from './answering.mjs';

const SURVEY = {
  type: 'AI_AGENT_CSAT_5',
  visibility: true,
  title: 'Your rating',
  csat_question: 'How was it?',
  csat_scores: ['Bad', 'Poor', 'Fair', 'Good', 'Great'].map((label) => ({label, image_url: ''})),
  csat_submit_label: 'Submit',
  csat_submitted_label: 'Thank you for your rating',
  follow_up: [
    {
      response_type: 'free_text',
      question: 'What went wrong?',
      scores: [1, 2],
      required: true,
    },
    {
      response_type: 'single_choice',
      question: 'What was best?',
      scores: [4, 5],
      required: false,
      options: ['Speed', 'Tone'],
    },
  ],
};

const SOLVED = {
  required: true,
  question: 'Is it solved?',
  positive_label: 'Yes, it is',
  negative_label: 'No, it is not',
};

/**
 * A survey is the service's, not the agent's: clients would wait for a word of the agent.
 *
 * @param {import('./agent-chat.mjs').AgentChat} chat
 * @param {Record<string, unknown>} survey
 * @param {number} [endsIn] ms
 */
function ask(chat, survey, endsIn) {
  chat.say('May I ask you something?');
  chat.survey(survey, endsIn);
}

/** @type {import('./answering.mjs').Answers} */
export const SURVEYS = {
  Survey: (chat) => ask(chat, SURVEY),
  'Survey, solved or not': (chat) =>
    ask(chat, {...SURVEY, type: 'AI_AGENT_CSAT_5_WITH_CRE', cre: SOLVED}),
  'Survey of the desk': (chat) => ask(chat, {...SURVEY, type: 'HELPDESK_CSAT_5'}),
  'Survey with a question for all': (chat) =>
    ask(chat, {
      ...SURVEY,
      follow_up: [
        {response_type: 'free_text', question: 'In your words?', scores: [], always_visible: true},
      ],
    }),
  'Survey of the older kind': (chat) => ask(chat, {...SURVEY, title: ''}),
  'Survey for a minute': (chat) => ask(chat, SURVEY, 60_000),
  'Survey that is over': (chat) => ask(chat, SURVEY, -1),
  'Survey for nobody': (chat) => ask(chat, {...SURVEY, visibility: false}),
};

/** Asks how it was, in all the ways there are. */
export const surveys = answering({nickname: 'Surveys', answers: SURVEYS});
