import {hostilePage} from './hostile-page.mjs';
import {trouble} from './trouble.mjs';
import {visitorActions} from './visitor-actions.mjs';

/**
 * @typedef {object} Scene
 * @property {import('./stage.mjs').Stage} stage
 * @property {import('./tab.mjs').Tab} tab Whose turn it is.
 * @property {import('./ledger.mjs').Ledger} ledger
 * @property {number} number From 0 to 1, for what is to be chosen.
 */
/** @typedef {{weight: number, run: (scene: Scene) => unknown}} Action */

/** What may happen, and how often it does. Where it makes no sense just then, nothing happens. */
/** @type {Record<string, Action>} */
export const actions = {...visitorActions, ...trouble, ...hostilePage};
