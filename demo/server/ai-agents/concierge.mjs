import {ANSWERS} from './answers.mjs';
import {answering} from './answering.mjs';
import {CARDS} from './cards.mjs';
import {CUSTOM, tellOutcome} from './custom.mjs';
import {FORMS, thankForForm} from './forms.mjs';
import {PEOPLE} from './people.mjs';
import {SURVEYS} from './surveys.mjs';
import {TASKS} from './tasks.mjs';

/** Everything that the other agents do. */
export const concierge = answering({
  nickname: 'Delia',
  picture: 'docs-bot.svg',
  settings: {
    bot: {special_notice: 'Answers are made by **AI**.', is_special_notice_enabled: true},
  },
  nudges: {
    cart: {message: 'Is there anything I can tell you about these lamps?', answer: 'Yes, please'},
    exit: {message: 'Wait, there is a coupon for you.', answer: 'Coupon'},
  },
  answers: {
    ...ANSWERS,
    ...CARDS,
    ...FORMS,
    ...SURVEYS,
    ...TASKS,
    ...CUSTOM,
    ...PEOPLE,
  },
  async act(chat, deed) {
    await thankForForm(chat, deed);
    await tellOutcome(chat, deed);
  },
});
