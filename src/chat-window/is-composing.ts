/** The key is for an input method: it chooses a candidate, or gives it up, and means nothing more. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before this keydown; only the old key code still tells.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229;
}
