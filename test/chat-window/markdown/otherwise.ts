/** Examples of the specifications, by their numbers there, that we draw otherwise on purpose. */
export interface Otherwise {
  readonly reason: string;
  readonly commonmark?: readonly number[];
  readonly github?: readonly number[];
}

const from = (first: number, last: number): readonly number[] =>
  Array.from({length: last - first + 1}, (_, index) => first + index);

export const OTHERWISE: readonly Otherwise[] = [
  {
    reason: 'HTML shows as text: nothing of a message becomes HTML in the page.',
    commonmark: [
      ...[21, 31, ...from(148, 167), ...from(169, 191), 308, 309, 344, 475, 476, 477, 491, 494],
      ...[524, ...from(613, 617), 623, ...from(625, 631), 642, 643],
    ],
    github: [648, 657],
  },
  {
    reason:
      'Links have their address with them. A definition comes last: what was drawn long before, ' +
      'and may be read or selected just then, would change with it.',
    commonmark: [
      ...[23, 33, ...from(192, 196), 198, ...from(200, 208), 210, ...from(214, 218), 317],
      ...[...from(527, 545), 549, 550, ...from(553, 571), 573, 576, 577, ...from(582, 589)],
      ...[591, 592, 593],
    ],
    github: [547],
  },
  {
    reason: 'Spaces in front make no code: agents indent for looks, and fence their code.',
    commonmark: [
      ...[1, 2, 3, 5, 6, 7, 8, 18, 36, 48, 49, 69, 70, 87, 107, 110, 111, 112, 114],
      ...[...from(116, 118), 134, 137, 211, 225, 231, 236, 238, ...from(252, 254), 257, 264],
      ...[...from(270, 274), 278, ...from(286, 290)],
    ],
    github: [87],
  },
  {
    reason: 'Dashes below text part it from what follows, as agents mean them: no heading.',
    commonmark: [59, ...from(80, 86), ...[89, 90, 91, 95, 96, 100, 102, 103, 115, 141, 300]],
  },
  {
    reason: 'A line below a quote is an answer to it, and no part of it without its mark.',
    commonmark: [93, 232, 233, 247, 250, 251, 292, 293],
  },
  {
    reason: 'Two columns make a line part of the item above: agents rarely count them.',
    commonmark: [9, 276, 280, 297, 311, 312, 313],
  },
  {
    reason: 'A year begins no list, nor does the number that an item begins with.',
    commonmark: [265, 299],
  },
  {
    reason: 'Spaces at the end of a line go, within code as well: nobody sees them.',
    commonmark: [335, 336, 337, 640],
  },
  {
    reason: 'Longer runs than anybody writes would nest as deep as they are long.',
    commonmark: [417],
  },
  {
    reason: 'A no-break space is a space.',
    commonmark: [507],
  },
  {
    reason: 'What is around an address that leads nowhere may still be a link.',
    commonmark: [518, 519, 520, 574, 575],
  },
  {
    reason: 'An address is a link wherever it stands, as on GitHub.',
    commonmark: [602, 608, 611, 612],
    github: [611, 617, 620],
  },
  {
    reason: 'Links lead to web pages, mail and phones alone.',
    commonmark: [596, 598, 599, 601],
    github: [633, 634, 635],
  },
  {
    reason: 'An address leads to where a browser would go, which takes a backslash for a slash.',
    commonmark: [603],
    github: [612],
  },
  {
    reason: 'What has no scheme leads to https, as browsers go there first by now.',
    github: [622, 623, 624, 625, 627, 628],
  },
  {
    reason: 'A bracket that was not opened in an address is no part of it.',
    github: [626],
  },
  {
    reason: 'Marks behind an address are no part of it, but leave it a link.',
    github: [632],
  },
  {
    reason: 'A line without a bar is no row, but the text below.',
    github: [202],
  },
  {
    reason: 'Short rows stay short: filled up, a small text would be a huge table.',
    github: [204],
  },
  {
    reason: 'A lone tilde means "about": 10~20 and 30~40 strike nothing out.',
    github: [491],
  },
];
