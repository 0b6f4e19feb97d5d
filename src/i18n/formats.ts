/** Dates and sizes as one language writes them. */
export interface Formats {
  /** `14:05` or `2:05 PM`. */
  time(timestamp: number): string;
  /** `Today`, `Yesterday`, `Friday, March 6`; with the year when it is another one. */
  day(timestamp: number, now?: number): string;
  /** `48 kB` */
  size(bytes: number): string;
}

const made = new Map<string, Formats>();

/**
 * Intl formatters are slow to make and cheap to keep, so there is one set per language. A tag that
 * means nothing reads as English.
 */
export function formatsFor(language: string): Formats {
  const formats = made.get(language) ?? makeFormats(canonical(language));
  made.set(language, formats);
  return formats;
}

function makeFormats(language: string): Formats {
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options);
  const time = date({hour: 'numeric', minute: '2-digit'});
  const day = date({weekday: 'long', month: 'long', day: 'numeric'});
  const dayOfYear = date({year: 'numeric', month: 'long', day: 'numeric'});
  const relative = new Intl.RelativeTimeFormat(language, {numeric: 'auto'});
  const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'].map((unit) => {
    // The short form of bytes knows no plural.
    const unitDisplay = unit === 'byte' ? 'long' : 'short';
    const options = {style: 'unit', unit, unitDisplay, maximumSignificantDigits: 3} as const;
    return new Intl.NumberFormat(language, options);
  });

  return {
    time: (timestamp) => time.format(timestamp),
    day: (timestamp, now = Date.now()) => {
      const daysAgo = Math.round((startOfDay(now) - startOfDay(timestamp)) / 86_400_000);
      if (daysAgo === 0 || daysAgo === 1) return capitalised(relative.format(-daysAgo, 'day'));
      const sameYear = new Date(timestamp).getFullYear() === new Date(now).getFullYear();
      return (sameYear ? day : dayOfYear).format(timestamp);
    },
    size: (bytes) => {
      const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), sizes.length - 1);
      return sizes[step]?.format(bytes / 1000 ** step) ?? '';
    },
  };

  function capitalised(text: string): string {
    return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  }
}

/** Midnight in the visitor's own time zone, which also names the day. */
export function startOfDay(timestamp: number): number {
  return new Date(timestamp).setHours(0, 0, 0, 0);
}

function canonical(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
