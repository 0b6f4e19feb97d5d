/** Calls a handler of the page. If that throws, the page hears of it, and the session goes on. */
export function tellPage(call: () => void): void {
  try {
    call();
  } catch (thrown) {
    reportError(thrown);
  }
}
