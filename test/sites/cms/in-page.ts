/** A script of a page that does this there. */
export function inPage<Given>(act: (given: Given) => void, given?: Given): string {
  const data = given === undefined ? '' : JSON.stringify(given).replaceAll('<', '\\u003c');
  return `<script>(${act.toString()})(${data})</script>`;
}
