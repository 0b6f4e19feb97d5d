import {lazy} from '../contract/lazy.js';

const loadMistakes = lazy(() => import('../page/mistakes.js'));

/** Tells the page's author what to mend. Visitors need not wait for it. */
export function reportMistakes(element: Element): void {
  loadMistakes().then(
    (mistakes) => mistakes.reportMistakes(element),
    () => undefined,
  );
}
