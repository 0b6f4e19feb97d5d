const SLOTS = ['header-badge', 'footer'];

/** What a page puts into these slots of the widget goes on to those of the window. */
export function passSlotsOn(window: Element): void {
  if (!window.querySelector('slot')) window.append(...SLOTS.map(passedOn));
}

/** An empty one takes no room. */
export function markFilled({currentTarget}: Event): void {
  const slot = currentTarget as HTMLSlotElement;
  slot.toggleAttribute('data-filled', slot.assignedNodes({flatten: true}).length > 0);
}

function passedOn(name: string): HTMLSlotElement {
  return Object.assign(document.createElement('slot'), {name, slot: name});
}
