/** About a tenth of a second. */
const MOST_STEPS = 1e8;
const LONGEST_PATTERN = 500;

/**
 * Whether a text fits a regular expression of the bot's, or may fit: the server has the last word,
 * so a pattern that JavaScript cannot read, or not in time, costs a visitor the early warning and
 * nothing else.
 *
 * Nothing stops a regular expression that runs, so how long one may take is told from its looks
 * first: it backtracks over each loop anew, at worst as often as the text is long, and once more
 * for each fork. A loop over a group has no such limit, like `(a+)+`.
 */
export function mayFit(pattern: string, text: string): boolean {
  if (pattern.length > LONGEST_PATTERN) return true;
  const bare = pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gs, 'x').replaceAll('(?', '(');
  if (/\)[*+{]/.test(bare)) return true;
  const loops = count(bare, /[*+{]/g);
  const forks = count(bare, /[?|]/g);
  // One loop more: it may begin anywhere.
  if (text.length ** (loops + 1) * 2 ** forks > MOST_STEPS) return true;
  try {
    return new RegExp(pattern).test(text);
  } catch {
    // Written for another language, as `(?i)`.
    return true;
  }
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
