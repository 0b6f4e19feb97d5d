const PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:']);

/** Controls and invisible characters, such as those that turn the direction of text. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/**
 * The address of a link that is safe to follow, or `null`.
 *
 * Relative addresses are refused: an agent does not know which page it is on.
 * So is a name before the host, which only serves to disguise the host.
 */
export function safeLink(destination: string): string | null {
  const address = destination.replace(UNSEEN, '').trim();
  if (!URL.canParse(address)) return null;

  const url = new URL(address);
  return PROTOCOLS.has(url.protocol) && !url.username && !url.password ? url.href : null;
}

/** Where to follow it. Mail and phones have programs of their own, which would leave a tab empty. */
export function tabOf(address: string): string {
  return address.startsWith('http') ? '_blank' : '_self';
}
