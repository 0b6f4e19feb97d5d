const PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:']);

/** Controls and invisible characters, such as those that turn the direction of text. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/**
 * The address of a link that is safe to follow, or `null`. One that is written as people write it,
 * `www.shop.example` or `ada@shop.example`, is made whole.
 *
 * Relative addresses are refused: an agent does not know which page it is on.
 * So is a name before the host, which only serves to disguise the host.
 */
export function safeLink(destination: string): string | null {
  const address = destination
    .replace(UNSEEN, '')
    .trim()
    .replace(/^www\./i, 'https://$&')
    .replace(/^[\w.+-]+@[\w.-]+$/, 'mailto:$&');
  if (!URL.canParse(address)) return null;

  const {protocol, username, password, href} = new URL(address);
  // Numbers of phones are written with spaces, and not called with them.
  return PROTOCOLS.has(protocol) && !username && !password ? href.replaceAll(' ', '') : null;
}

/** Where to follow it. Mail and phones have programs of their own, which would leave a tab empty. */
export function tabOf(address: string): string {
  return address.startsWith('http') ? '_blank' : '_self';
}
