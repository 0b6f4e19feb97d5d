/**
 * To the top layer, where nothing of the page is above it, clips it or moves it. A page that says
 * which layer it is to have may want something of its own above.
 */
export function raise(box: HTMLElement, floats: boolean): void {
  const isOnTop = floats && !getComputedStyle(box).getPropertyValue('--chat-ai-z-index');
  box.popover = isOnTop ? 'manual' : null;
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- older browsers have none
  if (isOnTop) box.togglePopover?.(true);
}
