const LAMP = 220 / 132;

/** What each question is answered with. @type {Record<string, (chat: import('./chat.mjs').Chat) => unknown>} */
const answers = {
  Picture: (chat) => chat.sendFile('lamp-1.svg', LAMP),
  'Picture of unknown size': (chat) => chat.sendFile('lamp-2.svg'),
  Sound: (chat) => chat.sendFile('chime.wav'),
  Video: (chat) => chat.sendFile('lamp.webm'),
  PDF: (chat) => chat.sendFile('terms.pdf'),
  Text: (chat) => chat.sendFile('README.md'),
  Several: (chat) => chat.sendFiles(['lamp-1.svg', 'terms.pdf', 'lamp-2.svg']),
};

/**
 * Sends files, and says what it got.
 *
 * @type {import('../scripted-agents.mjs').Script}
 */
export const files = {
  nickname: 'Files',
  async welcome(chat) {
    chat.say('What may I send you?', {suggestedReplies: Object.keys(answers)});
  },
  async reply(chat, {text, file, raw}) {
    const several = Array.isArray(raw['files']) ? raw['files'] : [];
    if (several.length > 1) chat.say(`Thank you for ${several.length} files.`);
    else if (file) chat.say(`Thank you for ${file.name}.`);
    else await (answers[text]?.(chat) ?? chat.say('I have no such file.'));
  },
};
