import {find} from './dom.js';
import {lastStep} from './session-steps.js';

/** Where the diagram stands. */
let shown = 'idle';

/**
 * Marks the state in the diagram, and the step that led there.
 *
 * @param {string} state
 */
export function showInDiagram(state) {
  if (state === shown) return;
  const step = lastStep(shown, state);
  shown = state;
  const diagram = find('div', '.diagram');
  for (const box of diagram.querySelectorAll('[data-state]')) {
    box.toggleAttribute('data-current', box.getAttribute('data-state') === state);
  }
  const name = step && `${step.from}-${step.to}`;
  for (const arrow of diagram.querySelectorAll('[data-steps]')) {
    const steps = arrow.getAttribute('data-steps')?.split(' ') ?? [];
    arrow.toggleAttribute('data-last', name !== null && steps.includes(name));
  }
  find('p', '[data-step]').textContent = step ? `${step.event}: ${step.from} → ${step.to}` : '';
}
