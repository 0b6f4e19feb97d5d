const KINDS: Readonly<Record<string, string>> = {
  image: 'image/*',
  audio: 'audio/*',
  video: 'video/*',
  pdf: 'application/pdf',
  any: '*/*',
};

const UNITS: Readonly<Record<string, number>> = {kb: 1e3, mb: 1e6, gb: 1e9};

export interface Accepted {
  /** As in the `accept` of an input. */
  readonly types: readonly string[];
  /** Bytes. */
  readonly limit: number;
}

/** Reads the attribute `uploads`. Words that mean nothing are skipped; without a kind: `image`. */
export function readAccepted(words: string, withPdf: boolean): Accepted {
  const types: string[] = [];
  let limit = Infinity;
  for (const word of words.toLowerCase().split(/[\s,]+/)) {
    const [, number, unit = ''] = /^([\d.]+)([kmg]b)$/.exec(word) ?? [];
    const type = KINDS[word] ?? (/^[\w.+-]+\/[\w.+*-]+$/.test(word) ? word : undefined);
    if (type) types.push(type);
    limit = Math.min(limit, Number(number) * (UNITS[unit] ?? 1) || Infinity);
  }
  const byDefault = withPdf ? ['image/*', 'application/pdf'] : ['image/*'];
  return {types: types.length ? types : byDefault, limit};
}

export function isAccepted(type: string, {types}: Accepted): boolean {
  return types.some((each) => {
    const [group = '', kind] = each.split('/');
    return kind === '*' ? group === '*' || type.startsWith(`${group}/`) : type === each;
  });
}
