/** What comes from a bot may be anything. These read what is there, and never throw. */
export type Fields = Readonly<Record<string, unknown>>;

export function toFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The texts of a list that says something; a lone text is a list of one. */
export function toTexts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(toText).filter(Boolean);
}

export function toNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
