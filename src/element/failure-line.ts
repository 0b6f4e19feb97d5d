import {make} from './make.js';

/** Says, in place of the window, that code is missing; a press tries again, or a network that is back. */
export function failureLine(label: string, again: () => void): HTMLElement {
  const button = make('button', {}, new Text(label));
  button.onclick = again;
  addEventListener('online', again, {once: true});
  return make('p', {role: 'alert'}, button);
}
