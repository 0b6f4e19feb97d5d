/** A claim and a reason take a hundred bytes; anything much larger is not ours. */
export const MAX_BYTES = 4096;

/**
 * The JSON object in a request's body, or `null` for anything else.
 *
 * Insisting on the JSON content type makes a browser send a preflight before
 * a cross-site request, which an HTML form cannot do.
 */
export async function readJsonObject(request: Request): Promise<Record<string, unknown> | null> {
  const contentType = request.headers.get('Content-Type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(contentType)) return null;

  try {
    const value: unknown = JSON.parse(await readText(request));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

// Counted while reading: a `Content-Length` may be missing or untrue.
async function readText(request: Request): Promise<string> {
  const reader = request.body?.getReader();
  if (!reader) return '';

  const decoder = new TextDecoder('utf-8', {fatal: true});
  let text = '';
  let bytes = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader.cancel();
      throw new RangeError('The request body is too large');
    }
    text += decoder.decode(value, {stream: true});
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
