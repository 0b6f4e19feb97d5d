import {showCode} from './code.mjs';
import {consentText, keptOf} from './consent.mjs';
import {copyOnClick, find} from './dom.mjs';
import {directivesOf, policyOf, tagOf} from './policy.mjs';

const form = find('form[data-choices]', HTMLFormElement);
const policy = find('[data-policy]', HTMLElement);
const consent = find('[data-consent]', HTMLElement);

form.addEventListener('input', write);
form.addEventListener('submit', (event) => event.preventDefault());
copyOnClick(
  find('[data-copy-policy]', HTMLElement),
  () => `Content-Security-Policy: ${policyOf(choices())}`,
  policy,
);
copyOnClick(find('[data-copy-consent]', HTMLElement), textOf, consent);
write();

/** The form is both: each of the two takes of it what it knows. */
function choices() {
  const texts = Object.fromEntries(new FormData(form));
  const checks = [...form.querySelectorAll('input[type=checkbox]')].map((check) => {
    const {name, checked} = /** @type {HTMLInputElement} */ (check);
    return [name, checked];
  });
  return /** @type {import('./policy.mjs').Choices & import('./consent.mjs').ConsentChoices} */ (
    /** @type {unknown} */ ({...texts, ...Object.fromEntries(checks)})
  );
}

function write() {
  const chosen = choices();
  policy.textContent = `Content-Security-Policy:\n${directivesOf(chosen)
    .map((words) => `  ${words.join(' ')}`)
    .join(';\n')}`;
  showCode(find('[data-tag]', HTMLElement), tagOf(chosen), 'xml');
  const paragraphs = consentText(chosen).map((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    return paragraph;
  });
  consent.replaceChildren(...paragraphs);
  const kept = keptOf(chosen);
  find('[data-kept-box]', HTMLElement).hidden = kept.length === 0;
  find('[data-kept]', HTMLElement).replaceChildren(
    ...kept.map(({key, what, where, until}) => {
      const row = document.createElement('tr');
      for (const text of [key, what, where, until]) row.insertCell().textContent = text;
      return row;
    }),
  );
}

/** The consent text and its list, as plain text. */
function textOf() {
  const kept = keptOf(choices()).map(
    ({key, what, where, until}) => `- ${key} (${where}): ${what}; until ${until}.`,
  );
  return [...consentText(choices()), kept.join('\n')].join('\n\n');
}
