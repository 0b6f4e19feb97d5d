import {ANSWER_CHECKS} from './answer-checks.mjs';
import {hasToken} from './answers.mjs';
import {GUARD_CHECKS} from './guard-checks.mjs';
import {PAGE_CHECKS} from './page-checks.mjs';
import {Unreachable} from './subject.mjs';

/** @typedef {import('./subject.mjs').Subject} Subject */

/** @typedef {'cookie' | 'token' | 'app-id' | 'origin'} Need `token`: that the sign-in gave one. */

/**
 * @typedef {object} Check
 * @property {string} name What should hold.
 * @property {Need[]} [needs] What it can't do without.
 * @property {(subject: Subject) => Promise<string | undefined>} flaw What to mend; nothing where it holds.
 */

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {string | undefined} [flaw] What to mend.
 * @property {string | undefined} [unchecked] Why it was left out.
 */

/** @type {Check[]} */
const CHECKS = [...ANSWER_CHECKS, ...PAGE_CHECKS, ...GUARD_CHECKS];

/**
 * One request after the other: an endpoint may limit its rate.
 *
 * @param {Subject} subject
 * @param {(result: Result) => void} [onResult] Told each at once.
 */
export async function runChecks(subject, onResult = () => {}) {
  /** @type {Result[]} */
  const results = [];
  let isReachable = true;
  for (const check of CHECKS) {
    const result = isReachable
      ? await resultOf(check, subject)
      : {name: check.name, unchecked: 'no answer'};
    if ('isLost' in result) isReachable = false;
    results.push(result);
    onResult(result);
  }
  return results;
}

/**
 * @param {Check} check
 * @param {Subject} subject
 * @returns {Promise<Result & {isLost?: true}>}
 */
async function resultOf({name, needs, flaw}, subject) {
  try {
    const unchecked = await lacking(needs ?? [], subject);
    if (unchecked) return {name, unchecked};
    return {name, flaw: await flaw(subject)};
  } catch (error) {
    if (error instanceof Unreachable) return {name, flaw: error.message, isLost: true};
    throw error;
  }
}

/**
 * What a check can't do without, and has not: without a token, everything would be refused.
 *
 * @param {Need[]} needs
 * @param {Subject} subject
 */
async function lacking(needs, {has, signIn}) {
  const options = needs.map((need) => (need === 'token' ? 'cookie' : need));
  const missing = options.filter((option) => !has(option));
  if (missing.length > 0) return `it takes --${missing.join(' and --')}`;
  return needs.includes('token') && !hasToken(await signIn()) ? 'it takes a token' : undefined;
}
