/** @typedef {import('../../../src/memory/storage-area.js').KeptName} KeptName */

/**
 * @typedef {object} ConsentChoices
 * @property {string} site Who speaks: "we" of which site.
 * @property {'local' | 'session' | 'none'} storage
 * @property {'open' | 'idle' | 'load'} connect
 * @property {boolean} guests
 * @property {boolean} members
 * @property {boolean} uploads
 * @property {boolean} autoOpen
 * @property {boolean} teaser
 * @property {boolean} [asks] By `consent="pending"`.
 * @property {string} appId
 * @property {string} botId
 */

/** @typedef {{key: string, what: string, where: string, until: string}} Kept */
/** @typedef {{what: string, until: string, ofTab?: true, if?: (choices: ConsentChoices) => boolean}} Fact */

/** Everything that the widget ever keeps. @type {Record<KeptName, Fact>} */
const FACTS = {
  guest: {
    what: 'the number and the key of a guest, so that the conversation goes on on the next page',
    until: 'the key has expired, or the visitor signs out',
    if: ({guests}) => guests,
  },
  channel: {what: 'which conversation was open last', until: 'the conversation is gone'},
  looks: {what: 'colours of the chat, nothing about the visitor', until: 'they change'},
  dismissed: {
    what: 'that the visitor has closed the chat, so that it does not open by itself again',
    until: 'the visitor clears it',
  },
  choices: {
    what: 'what the visitor chose in the menu: larger window, sound, language',
    until: 'the visitor clears it',
  },
  greeted: {
    what: 'that the chat has opened by itself once',
    until: 'the visitor clears it',
    if: ({autoOpen}) => autoOpen,
  },
  teased: {
    what: 'that the line above the button was sent away',
    until: 'the visitor clears it',
    if: ({teaser}) => teaser,
  },
  consent: {
    what: 'that the visitor has agreed to the chat, so that nobody asks again',
    until: 'the visitor takes it back',
    if: ({asks}) => asks === true,
  },
  draft: {
    what: 'what is typed and not sent',
    until: 'it is sent, or the tab is closed',
    ofTab: true,
  },
  outbox: {
    what: 'what is sent and has not arrived',
    until: 'it has arrived, or the tab is closed',
    ofTab: true,
  },
};

/** What is kept in a visitor's browser. @param {ConsentChoices} choices @returns {Kept[]} */
export function keptOf(choices) {
  const {storage, appId, botId} = choices;
  if (storage === 'none') return [];
  return Object.entries(FACTS)
    .filter(([, fact]) => fact.if?.(choices) ?? true)
    .map(([name, {what, until, ofTab}]) => {
      const isOfTab = ofTab || storage === 'session';
      return {
        key: `chat-ai-widget/${appId}/${botId}/${name}`,
        what,
        where: isOfTab ? 'sessionStorage' : 'localStorage',
        until: isOfTab && !ofTab ? `${until}, or the tab is closed` : until,
      };
    });
}

/** What to tell visitors, by paragraphs. @param {ConsentChoices} choices */
export function consentText(choices) {
  const {site, storage, connect, uploads} = choices;
  const kept = keptOf(choices);
  const begins = {
    open: 'Until you open it, nothing is sent to Sendbird and nothing is stored in your browser.',
    idle: 'It connects to Sendbird shortly after a page has loaded, before you open it.',
    load: 'It connects to Sendbird with the page, before you open it.',
  }[connect];
  const keeps = {
    local: `The chat keeps ${kept.length} things in your browser's local and session storage, listed below. It sets no cookies.`,
    session:
      `The chat keeps ${kept.length} things in your browser's session storage, listed below, until you close the tab. ` +
      'It sets no cookies.',
    none: 'The chat keeps nothing in your browser, and sets no cookies: what you wrote is gone from your view when you leave the page.',
  }[storage];
  return [
    `On the pages of ${site} you can chat with an assistant that is run by a machine. The chat is ` +
      `carried by Sendbird, a service of Sendbird, Inc. ${begins}`,
    `When you chat, Sendbird receives what you write${uploads ? ' and the files that you send' : ''}, ` +
      `${whoIs(choices)}, and, as every server that a browser asks, your network address and the ` +
      'name of your browser.',
    keeps,
  ];
}

/** @param {ConsentChoices} choices */
function whoIs({guests, members}) {
  if (guests && members) return 'your user name with us, or a number made up for a guest';
  return members ? 'your user name with us' : 'a number that is made up for you';
}
