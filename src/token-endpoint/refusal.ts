/** An answer that says in a word why there is no token. No cache may keep it. */
export function refusal(
  status: number,
  error: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json({error}, {status, headers: {...headers, 'Cache-Control': 'no-store'}});
}
