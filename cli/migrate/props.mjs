import {Expression} from './expression.mjs';

/** @typedef {import('./value.js').Value} Value */
/** @typedef {{attributes?: Record<string, Value>, children?: string[], note?: string}} Migrated */

const json = (/** @type {Value} */ value) =>
  value instanceof Expression ? value : JSON.stringify(value);

/** @returns {(value: Value) => Migrated} */
const as = (/** @type {string} */ name) => (value) => ({attributes: {[name]: value}});

/** @returns {(value: Value) => Migrated} */
const asJson = (/** @type {string} */ name) => (value) => ({attributes: {[name]: json(value)}});

/** @returns {() => Migrated} */
const note = (/** @type {string} */ text) => () => ({note: text});

const TOKENS =
  'tokens come from token-endpoint, or a session-token-required listener: docs/sessions.md';

/**
 * What becomes of each prop of Sendbird's widget; groups are told by a dot.
 *
 * @type {Record<string, (value: Value) => Migrated>}
 */
export const PROPS = {
  applicationId: as('app-id'),
  botId: as('bot-id'),
  userId: as('user-id'),
  userNickName: as('nickname'),
  apiHost: as('api-host'),
  wsHost: as('ws-host'),
  locale: as('locale'),
  sessionToken: note(TOKENS),
  configureSession: note(TOKENS),
  'createGroupChannelParams.name': as('channel-name'),
  'createGroupChannelParams.coverUrl': as('channel-cover-url'),
  firstMessageData: asJson('first-messages'),
  enableEmojiFeedback: (value) => (value === false ? {attributes: {feedback: 'off'}} : {}),
  enableSourceMessage: note('all sources of an answer are shown'),
  enableMention: note('there are no mentions'),
  enableWidgetExpandButton: (value) =>
    value === false ? {attributes: {menu: 'new sound transcript'}} : {},
  enableResetHistoryOnConnect: note('newConversation() begins anew where the page wants it'),
  enableHideWidgetForDeactivatedUser: note('listen to session-closed, reason "deactivated"'),
  autoOpen: (value) => ({attributes: {'auto-open': value === false ? 'never' : '0'}}),
  deviceType: note('the size of the screen decides, at any time'),
  'messageInputControls.blockWhileBotResponding': (value) =>
    value === false ? {} : {attributes: {'block-input-while-responding': value}},
  stringSet: note('the attribute strings has other names: docs/words.md'),
  dateLocale: note('dates follow the language of the page, or lang'),
  'tools.functionCall.carouselAdapter': note('set the property functionCallAdapter to it'),
  renderWidgetToggleButton: note('put your button in: <button slot="launcher">'),
  customRefreshComponent: note('the menu has “New conversation”'),
  replacementTextList: note('answers are shown as the bot gives them'),
  'chatBottomContent.text': (value) => ({
    children: [`<span slot="footer">${escape(value)}</span>`],
  }),
  messageBottomContent: note('put it into the footer: <span slot="footer">'),
  betaMark: (value) => (value ? {children: ['<span slot="header-badge">BETA</span>']} : {}),
  customBetaMarkText: (value) => ({
    children: [`<span slot="header-badge">${escape(value)}</span>`],
  }),
  'botStudioEditProps.botInfo': note('name and picture are those of the bot in the dashboard'),
  'botStudioEditProps.aiAttributes': asJson('ai-attributes'),
  'botStudioEditProps.welcomeMessages': note('the dashboard says what the bot begins with'),
  'botStudioEditProps.suggestedRepliesDirection': as('suggested-replies'),
  'botStudioEditProps.styles.theme': as('theme'),
  'botStudioEditProps.styles.accentColor': as('accent-color'),
  'botStudioEditProps.styles.primaryColor': as('accent-color'),
  'botStudioEditProps.styles.toggleButtonUrl': as('launcher-icon'),
  'botStudioEditProps.styles.botMessageBGColor': (value) => ({
    attributes: {style: `--chat-ai-surface-raised: ${value}`},
  }),
  widgetOpenState: (value) => (value === true ? {attributes: {open: true}} : {}),
  onWidgetOpenStateChange: note('listen to chat-open and chat-close'),
  'callbacks.onWidgetSettingFailure': note('listen to session-error, code settings/unreachable'),
  'callbacks.onWidgetExpandStateChange': note('what the visitor chose is the attribute expanded'),
  'callbacks.onViewDetailClick': note('listen to function-call'),
  '...': (value) => ({note: `${value} is spread here, and not read`}),
  serviceName: () => ({}),
  customUserAgentParam: () => ({}),
  hashedKey: () => ({}),
};

/** @param {Value} text */
function escape(text) {
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
