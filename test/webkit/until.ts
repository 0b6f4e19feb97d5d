import {setTimeout} from 'node:timers/promises';

/** How long something may take to become true, in ms: as long as Playwright's config says. */
const PATIENCE = 10_000;

/** Tries until an attempt gives something; what went wrong last is told in the end. */
export async function until<Result>(
  attempt: () => Promise<Result>,
  what: string,
): Promise<NonNullable<Result>> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    let problem: unknown;
    try {
      const result = await attempt();
      if (result) return result;
    } catch (error) {
      problem = error; // Between two pages there is none to ask.
    }
    if (Date.now() > deadline) throw new Error(`Still not: ${what}`, {cause: problem});
    await setTimeout(50);
  }
}
