/** What HTML and frameworks write on any element, and what is nobody's mistake. */
const OTHERS =
  /^(class|style|id|slot|title|hidden|role|tabindex|dir|lang|part|exportparts|is|nonce|inert|popover|translate|draggable|spellcheck|autofocus|accesskey|enterkeyhint|item.*|on.*|aria-.*|data-.*|.-.*|[^a-z].*)$/;

/** The name that was meant by one that nobody knows; `undefined` where none is close. */
export function meantBy(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name) || OTHERS.test(name)) return undefined;
  const [nearest] = known
    .map((each) => ({each, distance: distanceOf(name, each)}))
    .sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= Math.min(3, name.length / 4) ? nearest.each : undefined;
}

/** How many letters are to be changed, added or taken away (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
