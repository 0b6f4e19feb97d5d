import {isLocal, post} from './control.js';
import {find, h, messageOf, say} from './dom.js';
import {record} from './timeline.js';

/** @type {Record<string, [label: string, note: string]>} */
const ANSWERS = {
  ok: ['200, a token', 'What it should say. Takes back all others.'],
  slow: ['200, after 1.5 seconds', 'The session waits, and then connects.'],
  expired: ['200, already expired', 'Refused at the login; asked again, with reason "expired".'],
  'other-user': ['200, of another user', 'Refused: token/user-mismatch.'],
  null: ['200, {"token": null}', 'Declined: session-closed, no retry.'],
  204: ['204', 'Nobody is signed in: a guest; with user-id, declined.'],
  401: ['401', 'Declined: session-closed, no retry.'],
  403: ['403', 'Declined: session-closed, no retry.'],
  404: ['404', 'token/refused, no retry.'],
  429: ['429, Retry-After: 1', 'Asked again after a second.'],
  500: ['500', 'Asked again with back-off, for at most 50 seconds.'],
  503: ['503, Retry-After: 1', 'Asked again after a second.'],
  'login-page': ['302 to a login page', 'token/redirected; never followed.'],
  html: ['200, an HTML page', 'token/malformed.'],
  malformed: ['200, other JSON', 'token/malformed.'],
  hang: ['No answer', 'Given up after 10 seconds, and asked again.'],
};

/** Steers what the site's token endpoint says. */
export function startAnswers() {
  const form = find('form', '#answers');
  const select = find('select', '[name="answer"]');
  const choices = Object.entries(ANSWERS).filter(([answer]) => isLocal || answer !== 'expired');
  select.replaceChildren(...choices.map(([value, [label]]) => h('option', {value}, label)));
  // The usual answer is not among the numbers that an object sorts to its front.
  select.value = 'ok';

  const explain = () => {
    find('p', '[data-answer-note]').textContent = ANSWERS[select.value]?.[1] ?? '';
  };
  explain();
  select.addEventListener('change', explain);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const times = Number(find('input', '[name="times"]:checked').value);
    void steer(select.value, times);
  });
}

/**
 * @param {string} answer
 * @param {number} times `0` for until it is changed.
 */
async function steer(answer, times) {
  // Once "ok" would wait in the queue behind the others instead of taking them back.
  const rule = times && answer !== 'ok' ? {answer, times} : {answer};
  try {
    await post('/__control/answer', rule);
    record('lab', 'answer', rule);
    // Nothing on the page shows it later, and it outlives the page.
    const until = 'times' in rule ? 'next time' : 'from now on, after a reload too';
    say(`The token endpoint says "${answer}" ${until}.`);
  } catch (thrown) {
    say(messageOf(thrown), 'bad');
  }
}
