/** In px. What takes less of the screen is a bar of the browser's, which `fixed` knows of. */
const KEYBOARD = 100;

/**
 * Keeps a fixed box within what the on-screen keyboard leaves of the screen, for neither `fixed` nor
 * `dvh` knows of a keyboard.
 */
export function keepAboveKeyboard(box: HTMLElement, signal: AbortSignal): void {
  const seen = window.visualViewport;
  if (!seen) return;
  const fit = () => {
    box.style.insetBlock = '';
    const covered = box.offsetHeight - seen.height;
    // Who has zoomed in looks at a part of the screen, and chose which.
    if (covered < KEYBOARD || seen.scale > 1.01 || getComputedStyle(box).position !== 'fixed')
      return;
    box.style.insetBlock = `${seen.offsetTop}px ${covered - seen.offsetTop}px`;
  };
  for (const type of ['resize', 'scroll']) seen.addEventListener(type, fit, {signal});
}
