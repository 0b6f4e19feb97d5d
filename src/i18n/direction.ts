/** Languages written from right to left unless their tag names another script. */
const LANGUAGES = /^(ar|arc|ckb|dv|fa|he|iw|ks|nqo|prs|ps|sd|syr|ug|ur|yi)$/;
const SCRIPTS = /^(adlm|arab|hebr|nkoo|rohg|syrc|thaa)$/;

/** The writing direction of a BCP 47 language tag: a script in it decides, else the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [name = '', ...subtags] = language.toLowerCase().split(/[-_]/);
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  return (script ? SCRIPTS.test(script) : LANGUAGES.test(name)) ? 'rtl' : 'ltr';
}
