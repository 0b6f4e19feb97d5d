/** What a content system leaves of a tag in an editor's text; the words in it stay. */
export interface TextFilter {
  readonly takes: (tag: string) => boolean;
  /** The attribute as it is printed, or nothing of it. */
  readonly attribute: (tag: string, name: string, value: string | undefined) => string;
}

const BASIC: Readonly<Record<string, string>> = {
  a: 'hreflang href',
  blockquote: 'cite',
  ul: 'type',
  ol: 'type start',
  h2: 'id',
  h3: 'id',
  h4: 'id',
  h5: 'id',
  h6: 'id',
  img: 'src alt data-entity-uuid data-entity-type height width data-caption data-align',
  ...Object.fromEntries('br p cite dl dt dd strong em code li'.split(' ').map((tag) => [tag, ''])),
};
/** Names whose values are no addresses. */
const WORDS = /^(data-.*|title|alt|rel|property|class|datetime)$/;
const PROTOCOLS = 'ftp http https irc mailto news nntp rtsp sftp ssh tel telnet webcal'.split(' ');

/**
 * Drupal's `filter_html`, with the tags of Basic HTML and those that a site adds: what is not listed
 * goes. What stands before a colon is a protocol, and has to be a known one.
 */
export const drupal = (added: Readonly<Record<string, string>> = {}): TextFilter => {
  const allowed = {...BASIC, ...added};
  return {
    takes: (tag) => tag in allowed,
    attribute: (tag, name, value) => {
      if (!`lang dir ${allowed[tag] ?? ''}`.split(' ').includes(name)) return '';
      if (value === undefined) return name;
      const [, protocol, rest = ''] = /^([^:/?#]*):([^]*)$/.exec(value) ?? [];
      const isKnown =
        protocol === undefined || WORDS.test(name) || PROTOCOLS.includes(protocol.toLowerCase());
      return `${name}="${isKnown ? value : rest}"`;
    },
  };
};

const BLOCKED_TAGS =
  'applet body bgsound base basefont canvas embed frame frameset head html id iframe ilayer layer link meta name object script style title xml';
const BLOCKED_ATTRIBUTES = 'action background codebase dynsrc formaction lowsrc';

/** Joomla's `InputFilter` with its default lists: tags of letters and digits, attributes with a value. */
export const joomla: TextFilter = {
  takes: (tag) => /^[a-z][a-z0-9]*$/.test(tag) && !BLOCKED_TAGS.split(' ').includes(tag),
  attribute: (_, name, value) =>
    value === undefined || name.startsWith('on') || BLOCKED_ATTRIBUTES.split(' ').includes(name)
      ? ''
      : `${name}="${value}"`,
};

/** Both take texts apart by patterns, as this does. */
export function filterText(html: string, {takes, attribute}: TextFilter): string {
  return html.replace(/<(\/?)([\w-]+)([^>]*)>/g, (_, slash: string, name: string, more: string) => {
    const tag = name.toLowerCase();
    if (!takes(tag)) return '';
    const attributes = [...more.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)]
      .map(([, key = '', value]) => attribute(tag, key.toLowerCase(), value))
      .filter(Boolean);
    return `<${slash}${[tag, ...attributes].join(' ')}>`;
  });
}
