import type {LocalSendbird} from '../../demo/server/start.mjs';
import {test as base, expect} from '../e2e/fixture.js';
import {keepFontsOut, Messenger, pageWithMessenger} from './official-messenger.js';

// A server that nobody but our own client has ever spoken to may share its mistakes.

type More = Parameters<typeof pageWithMessenger>[3];

const test = base.extend<{
  messenger: Messenger;
  /** Opens the messenger of an agent, with a chat in it. */
  open: (agentId: string, more?: More) => Promise<void>;
}>({
  messenger: async ({page}, use) => use(new Messenger(page)),

  open: async ({page, visit, site, messenger, sendbird}, use) => {
    await keepFontsOut(page);
    await use(async (agentId, more) => {
      await visit(pageWithMessenger(`${site.url}/official-messenger.js`, sendbird, agentId, more));
      await messenger.open();
    });
  },
});

test.afterEach(({sendbird}) => {
  expect(sendbird.unknownCalls).toEqual([]);
});

test('a guest chats, and goes on after a reload', async ({page, messenger, open, sendbird}) => {
  await open('answers');
  await messenger.say('Citations');
  await expect(messenger.message('within 30 days')).toContainText('Source');

  await page.reload();
  await messenger.open();
  await expect(messenger.message('within 30 days')).toBeVisible();
  await messenger.say('Several bubbles');

  await expect(messenger.message('Now change the bulb.')).toBeVisible();
  expect(usersOf(sendbird)).toEqual([expect.stringMatching(/^guest-/)]);
  expect(sendbird.world.channels.size).toBe(1);
});

test('whoever is signed in chats beyond a token', async ({messenger, open, site, sendbird}) => {
  sendbird.faults.createUser({userId: 'ada'});
  await open('answers', {userId: 'ada', tokenEndpoint: `${site.url}/chat-token?as=ada`});
  await messenger.say('Citations');
  await expect(messenger.message('within 30 days')).toBeVisible();

  sendbird.faults.expireToken({userId: 'ada'});
  await expect.poll(() => site.answers.requests.length).toBe(2);
  await messenger.say('Several bubbles');

  await expect(messenger.message('Now change the bulb.')).toBeVisible();
  expect(usersOf(sendbird)).toEqual(['ada']);
});

test('an answer is thought of, grows, and ends', async ({messenger, open, sendbird}) => {
  await open('people');
  const about = {channelUrl: channelOf(sendbird).url, userId: 'people'};
  sendbird.faults.think({...about, thought: 'Looking up your order'});
  await expect(messenger.window.getByText('Looking up your order')).toBeVisible();

  const text = 'Your lamp left the warehouse this morning, with the first of our vans.';
  const payload = {bot_message_type: 'generated'};
  const {messageId} = sendbird.faults.say({
    ...about,
    text,
    data: '{"stream":true}',
    extended_message_payload: payload,
  });
  sendbird.faults.typing({...about, on: false});
  await expect(messenger.message('Your lamp left')).toBeVisible();
  await expect(messenger.input).toHaveAttribute('placeholder', /^Waiting/);

  sendbird.faults.edit({
    channelUrl: about.channelUrl,
    messageId,
    text: `${text} It comes today.`,
    data: '{"stream":false}',
    extended_message_payload: {...payload, is_last_in_turn: true, suggested_replies: ['Where?']},
  });

  await expect(messenger.message('It comes today.')).toBeVisible();
  await expect(messenger.button('Suggested reply, Where?')).toBeVisible();
  await expect(messenger.input).toHaveAttribute('placeholder', 'Ask a question');
});

test('messages are drawn by templates', async ({messenger, open, sendbird}) => {
  await open('cards');
  await messenger.say('Carousel');
  await expect(messenger.message('Bluebell, a reading lamp')).toBeVisible();
  await expect(messenger.window.getByRole('img', {name: 'image'})).toHaveCount(4);

  await messenger.button('Ask').first().click();

  const said = () => channelOf(sendbird).messages.map(({text}) => text);
  await expect.poll(said).toContain('Tell me about Amber, a reading lamp');
});

test('a form is filled in', async ({messenger, open, sendbird}) => {
  await open('forms');
  await messenger.say('Form');
  const name = messenger.window.getByRole('textbox', {name: 'Name'});
  await name.fill('A');
  await messenger.button('Submit').click();
  await expect(messenger.message('Minimum 2 characters')).toBeVisible();
  await expect(messenger.input).toBeDisabled();

  await name.fill('Ann');
  await messenger.window.getByRole('radio', {name: 'Topic, Sales'}).click();
  await messenger.button('Submit').click();

  await expect(messenger.button('Submitted')).toBeDisabled();
  await expect(messenger.message('Thank you, Ann.')).toBeVisible();
  await expect(messenger.input).toBeEnabled();
  expect(partOf(sendbird, 'form')).toMatchObject({
    fields: [{value: 'Ann'}, {value: null}, {value: 'Sales'}, {values: ['Monday']}, {value: null}],
  });
});

test('a form is cancelled', async ({messenger, open}) => {
  await open('forms');
  await messenger.say('Form');
  await messenger.button('Cancel').click();

  await expect(messenger.message('Never mind.')).toBeVisible();
  await expect(messenger.window.getByRole('textbox', {name: 'Name'})).toHaveCount(0);
  await expect(messenger.input).toBeEnabled();
});

test('an answer is rated, with a comment', async ({page, messenger, open, sendbird}) => {
  await open('answers');
  await messenger.say('Button');
  await messenger.button('Good').click();
  const dialog = messenger.window.getByRole('dialog', {name: 'Submit feedback'});
  await dialog.getByRole('textbox').fill('Well said');
  await dialog.getByRole('button', {name: 'Submit'}).click();

  await expect(messenger.button('Good')).toHaveAttribute('aria-pressed', 'true');
  expect(partOf(sendbird, 'feedback')).toEqual({rating: 'good', comment: 'Well said'});

  await page.reload();
  await messenger.open();
  await expect(messenger.message('Well said')).toBeVisible();
});

test('a survey is answered once', async ({page, messenger, open, sendbird}) => {
  await open('surveys');
  await messenger.say('Survey, solved or not');
  const choose = (name: string) => messenger.window.getByRole('radio', {name}).click();
  await choose('Yes, it is');
  await choose('4 out of 5');
  await choose('Tone');
  await messenger.button('Submit').click();

  const thanks = messenger.messages.getByRole('status', {name: 'Thank you for your rating'});
  await expect(thanks).toBeVisible();
  const resolution = {is_resolved: true, determined_by: 'user'};
  expect(conversationOf(sendbird)).toMatchObject({score: 4, scoreReason: 'Tone', resolution});

  await page.reload();
  await messenger.open();
  await expect(thanks).toBeVisible();
  await expect(messenger.window.getByRole('radio', {name: '4 out of 5'})).toBeChecked();
  await expect(messenger.input).toHaveAttribute('placeholder', 'Ask a question');
});

test('a task is stopped', async ({messenger, open}) => {
  await open('tasks');
  await messenger.say('Refund it slowly');
  await messenger.button('Stop steward').click();
  await messenger.button('Stop').click();

  await expect(messenger.message('I stopped.')).toBeVisible();
  await expect(messenger.input).toBeEnabled();
});

test('a person is asked for, comes, is there after a reload, and goes', async ({
  page,
  messenger,
  open,
}) => {
  await open('people');
  await messenger.askForPerson.click();
  await messenger.button('Handoff').click();
  await expect(messenger.title('Grace')).toBeVisible();
  await expect(messenger.askForPerson).toBeDisabled();
  await messenger.say('Where is my lamp?');
  await expect(messenger.message('I am looking after it.')).toBeVisible();
  await expect(messenger.messages.filter({hasText: /^Grace$/})).toHaveCount(0);

  await page.reload();
  await messenger.open();
  await expect(messenger.title('Grace')).toBeVisible();
  await messenger.say('Thank you');

  await expect(messenger.message('It is me again, the machine.')).toBeVisible();
  await expect(messenger.title('People')).toBeVisible();
  await expect(messenger.askForPerson).toBeEnabled();
});

test('a conversation is closed by the agent, and another is begun', async ({
  messenger,
  open,
  sendbird,
}) => {
  await open('people');
  await messenger.say('That was all');
  await expect(messenger.input).toBeDisabled();
  await messenger.newConversation.click();

  await expect(messenger.message('That was all')).toHaveCount(0);
  await expect(messenger.message('What would you like to see?')).toBeVisible();
  await messenger.say('A person, please');
  await expect(messenger.title('Grace')).toBeVisible();
  expect(sendbird.world.channels.size).toBe(2);
});

test('a conversation is closed by the visitor', async ({messenger, open, sendbird}) => {
  await open('people', {enableCloseConversationButton: true});
  await messenger.button('Close conversation').click();

  await expect(messenger.newConversation).toBeVisible();
  expect(conversationOf(sendbird)?.status).toBe('closed');
});

test('conversations are listed, live, and opened', async ({page, messenger, open, sendbird}) => {
  await open('people');
  await messenger.say('That was all');
  await messenger.newConversation.click();
  await expect(messenger.message('That was all')).toHaveCount(0);
  await expect(messenger.message('What would you like to see?')).toBeVisible();
  await messenger.list();
  await expect(messenger.conversations).toHaveText([
    /What would you like to see\?/,
    /Goodbye!.*Ended/,
  ]);

  const [, second] = [...sendbird.world.channels.keys()];
  sendbird.faults.say({channelUrl: second, userId: 'people', text: 'Are you there?'});
  await expect(messenger.conversations.first()).toContainText('Are you there?');
  await messenger.conversations.last().getByRole('button').click();
  await expect(messenger.message('That was all')).toBeVisible();

  await page.reload();
  await messenger.open();
  await expect(messenger.message('Are you there?')).toBeVisible();
});

test('the demo shows it, too', async ({page, site, messenger, sendbird}) => {
  await keepFontsOut(page);
  await page.goto(`${site.url}/demo/agent.html`);
  await expect(messenger.launcher).toBeVisible();
  await page.getByRole('radio', {name: 'Ada, signed in'}).check();
  await page.getByRole('radio', {name: /^people/}).check();
  await page.getByRole('button', {name: 'Chat', exact: true}).click();
  await page.waitForURL(/as=ada&agent=people/);

  await messenger.open();
  await messenger.say('A person, please');

  await expect(messenger.title('Grace')).toBeVisible();
  const [, channel] = [...sendbird.world.channels.values()];
  expect(channel).toMatchObject({createdBy: 'ada', agent: {agentId: 'people'}});
});

function usersOf({world}: LocalSendbird): string[] {
  return [...world.users.values()].filter(({isBot}) => !isBot).map(({userId}) => userId);
}

/** The only channel there is. */
function channelOf({world}: LocalSendbird) {
  return [...world.channels.values()][0]!;
}

function conversationOf(sendbird: LocalSendbird) {
  return channelOf(sendbird).agent?.conversation;
}

/** What a message of it has in its payload by that name. */
function partOf(sendbird: LocalSendbird, name: string): unknown {
  const found = channelOf(sendbird).messages.find(({payload}) => payload?.[name]);
  return found?.payload?.[name];
}
