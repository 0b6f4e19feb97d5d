import {readFileSync} from 'node:fs';

import {elementOf} from '../../../scripts/generate-docs.mjs';

/**
 * An attribute as a control of a form.
 *
 * @typedef {object} Field
 * @property {string} name
 * @property {string} property
 * @property {string} description
 * @property {'words' | 'flag' | 'text' | 'json'} kind
 * @property {string[]} words The first is the default.
 * @property {boolean} takesObject Whether its property takes one, where the attribute is JSON.
 */

/** What is not named stands in the last one. */
const GROUPS = {
  'Who is chatting':
    'app-id bot-id user-id nickname token-endpoint token-credentials token-headers connect storage consent idle-disconnect',
  'How it looks':
    'theme accent-color mode placement launcher launcher-text launcher-icon teaser auto-open open expanded',
  'What it says and offers':
    'lang languages locale strings menu feedback suggested-replies uploads sound unread-in-title block-input-while-responding',
  'What Sendbird is told':
    'ai-attributes first-messages channel-name channel-cover-url api-host ws-host',
};

/** All attributes of the manifest, in groups. */
export function readFields() {
  const {attributes = [], members} = elementOf(readFileSync('custom-elements.json', 'utf8'));
  const fields = attributes.map(({name, fieldName = name, type, description = ''}) => {
    const words = [...(type?.text.matchAll(/'([\w-]+)'/g) ?? [])].map(([, word = '']) => word);
    const property = members.find((member) => member.name === fieldName)?.type?.text ?? '';
    return {name, property: fieldName, description, words, ...kindOf(type?.text, words, property)};
  });
  const named = Object.entries(GROUPS).map(([title, names]) => ({
    title,
    fields: names.split(' ').flatMap((name) => fields.filter((field) => field.name === name)),
  }));
  const rest = fields.filter((field) => !named.some((group) => group.fields.includes(field)));
  return rest.length ? [...named, {title: 'More', fields: rest}] : named;
}

/**
 * @param {string | undefined} type Of the attribute.
 * @param {string[]} words
 * @param {string} property Type of the property.
 * @returns {Pick<Field, 'kind' | 'takesObject'>}
 */
function kindOf(type, words, property) {
  const takesObject = /object|Headers|\[\]/.test(property);
  if (words.length) return {kind: 'words', takesObject};
  if (type === 'boolean') return {kind: 'flag', takesObject};
  return {kind: takesObject ? 'json' : 'text', takesObject};
}
