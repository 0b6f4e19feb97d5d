import {isThere} from './programs.mjs';
import {expect, logIn, sessionOf, test} from './wordpress/fixture.js';

// The plugin in a real WordPress, from its zip to the last row: one story, in its order.

test.describe.configure({mode: 'serial'});
test.skip(!isThere('WordPress') || !isThere('PHP'), 'There is no WordPress here.');

const SETTINGS = '/wp-admin/options-general.php?page=chat-ai-widget';

test('the zip is installed and switched on by the form of the admin', async ({
  page,
  as,
  wordpress,
}) => {
  await as('admin');
  await page.goto('/wp-admin/plugin-install.php?tab=upload');
  await page.getByLabel('Plugin zip file').setInputFiles(wordpress.zip);
  await page.getByRole('button', {name: 'Install Now'}).click();
  await expect(page.getByText('Plugin installed successfully.')).toBeVisible();
  await page.getByRole('link', {name: 'Activate Plugin'}).click();

  await expect(page.getByText('Plugin activated.')).toBeVisible();
  await page
    .getByRole('row', {name: /Chat AI Widget/})
    .getByRole('link', {name: 'Settings'})
    .click();
  await expect(page.getByRole('heading', {name: 'Chat AI Widget', level: 1})).toBeVisible();
});

test('nothing is on the site before it is set up', async ({page}) => {
  await page.goto('/');

  await expect(page.locator('chat-ai-widget')).toHaveCount(0);
  expect(await page.content()).not.toContain('chat-ai-widget');
});

test('the settings are checked at Sendbird, and the secret is never shown', async ({
  page,
  as,
  sendbird,
  wordpress,
}) => {
  await as('admin');
  await page.goto(SETTINGS);
  await page.getByLabel('Application ID').fill(sendbird.appId);
  await page.getByLabel('Bot ID').fill('nobody');
  await page.getByLabel('API token').fill('a wrong one');
  await page.getByRole('button', {name: 'Save Changes'}).click();
  await expect(page.getByText('Application or bot: Sendbird answered 400.')).toBeVisible();
  await expect(page.getByText('API token: Sendbird answered 40')).toBeVisible();

  await page.getByLabel('Bot ID').fill('echo');
  await page.getByLabel('API token').fill(sendbird.apiToken);
  await page.getByRole('button', {name: 'Save Changes'}).click();

  await expect(page.getByText('Sendbird knows the application and the bot.')).toBeVisible();
  await expect(page.getByLabel('API token')).toHaveValue('');
  expect(await page.content()).not.toContain(sendbird.apiToken);
  expect(wordpress.evaluate('wp_load_alloptions()')).not.toHaveProperty('chat_ai_widget_api_token');

  // An empty field keeps it.
  await page.getByRole('button', {name: 'Save Changes'}).click();
  expect(wordpress.evaluate('get_option("chat_ai_widget_api_token")')).toBe(sendbird.apiToken);
});

test('a mistake in the settings is told, and nothing is lost', async ({page, as, sendbird}) => {
  await as('admin');
  await page.goto(SETTINGS);
  await page.getByLabel('Application ID').fill('evil.example/');
  await page.getByLabel('Words on the launcher').fill('<b>Ask</b> us');
  await page.getByRole('button', {name: 'Save Changes'}).click();

  await expect(page.getByText('An application ID has letters')).toBeVisible();
  await expect(page.getByLabel('Application ID')).toHaveValue(sendbird.appId);
  await expect(page.getByLabel('Words on the launcher')).toHaveValue('Ask us');
});

test('the looks are seen at once, and then on the site', async ({page, as, widget}) => {
  await as('admin');
  await page.goto(SETTINGS);
  await page.getByLabel('Words on the launcher').fill('Ask the lamp smith');
  await page.getByLabel('Corner').selectOption('bottom-start');
  await page.getByRole('button', {name: 'Select Color'}).click();
  await page.getByLabel('Color value').fill('#0a6b4f');

  await expect(widget.host).toHaveAttribute('placement', 'bottom-start');
  await expect(widget.host).toHaveAttribute('accent-color', '#0a6b4f');
  await expect(widget.host.getByText('Ask the lamp smith')).toBeVisible();
  await page.getByRole('button', {name: 'Save Changes'}).click();
  await page.goto('/');

  await expect(widget.host).toHaveAttribute('placement', 'bottom-start');
  await expect(widget.host.getByText('Ask the lamp smith')).toBeVisible();
});

test('a subscriber sees no setting', async ({page, as, complaints}) => {
  await as('ada');
  await page.goto(SETTINGS);
  await expect(page.getByText('Sorry, you are not allowed to access this page.')).toBeVisible();

  const saved = await page.request.post('/wp-admin/options.php', {
    form: {option_page: 'chat_ai_widget', action: 'update', 'chat_ai_widget[bot_id]': 'other'},
  });
  expect(saved.status()).toBe(403);
  // The page that is refused.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('403 (Forbidden)')]);
});

test('a guest chats, and the page is the same for everybody', async ({page, as, widget}) => {
  const widgetOf = (html: string) => /<chat-ai-widget[^>]*>/.exec(html)?.[0];
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  const seenByGuest = widgetOf(await (await page.request.get('/')).text());
  expect(asked.filter((path) => /admin-ajax|wp-json/.test(path))).toEqual([]);

  await widget.host.getByRole('button').first().click();
  await widget.say('Do you ship lamps?');
  await expect(widget.messages.getByText('Do you ship lamps?')).toHaveCount(2);
  expect(await sessionOf(page)).toMatchObject({guest: true});

  await as('ada');
  const seenByAda = widgetOf(await (await page.request.get('/')).text());
  expect(seenByAda).toBe(seenByGuest);
  expect(seenByAda).toContain('token-endpoint="/wp-json/chat-ai-widget/v1/token"');
});

test('members chat under their own names, one after the other', async ({
  page,
  widget,
  sendbird,
}) => {
  const chat = async (words: string) => {
    await page.goto('/');
    await widget.host.getByRole('button').first().click();
    await widget.say(words);
    await expect(widget.messages.getByText(words)).toHaveCount(2);
    return sessionOf(page);
  };
  await logIn(page, 'ada');
  const ada = await chat('My lamp is broken');
  expect(ada).toMatchObject({guest: false, userId: expect.stringMatching(/^wp-[0-9a-f]{8}-2$/)});
  expect(sendbird.world.user(ada.userId ?? '').nickname).toBe('Ada');

  await page.goto('/wp-login.php?action=logout');
  await page.getByRole('link', {name: 'log out'}).click();
  await logIn(page, 'ben');
  const ben = await chat('I am Ben');

  expect(ben.userId).toMatch(/^wp-[0-9a-f]{8}-3$/);
  await expect(widget.host.getByText('My lamp is broken')).toHaveCount(0);
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(kept).not.toContain('My lamp');
});

test('where only members chat, a guest sees nothing on the same page', async ({
  page,
  as,
  widget,
  wordpress,
}) => {
  wordpress.evaluate(
    'update_option("chat_ai_widget", ["visitors" => "members"] + get_option("chat_ai_widget"))',
  );
  await page.goto('/');
  await expect(page.locator('template.chat-ai-widget-members')).toHaveCount(1);
  await expect(widget.host).toHaveCount(0);

  await as('ada');
  await page.goto('/');
  await widget.host.getByRole('button').first().click();
  await expect(widget.input).toBeVisible();
  await expect.poll(() => sessionOf(page)).toMatchObject({guest: false});
  wordpress.evaluate(
    'update_option("chat_ai_widget", ["visitors" => "everybody"] + get_option("chat_ai_widget"))',
  );
});

test('the launcher is where the settings say', async ({request, wordpress}) => {
  const set = (pages: string, paths: string) =>
    wordpress.evaluate(
      `update_option("chat_ai_widget", ["pages" => "${pages}", "paths" => "${paths}"] + get_option("chat_ai_widget"))`,
    );
  const seen = async () => {
    const pages = ['/', '/sample-page/', '/hello-world/?from=mail'].map((path) =>
      request.get(path),
    );
    const texts = await Promise.all((await Promise.all(pages)).map((page) => page.text()));
    return texts.map((html) => Number(html.includes('<chat-ai-widget'))).join('');
  };

  set('only', '/sample-page\\n/hello-*');
  expect(await seen()).toBe('011');
  set('except', '/hello-world/');
  expect(await seen()).toBe('110');
  set('none', '');
  expect(await seen()).toBe('000');
  set('all', '');
  expect(await seen()).toBe('111');
});

for (const theme of ['twentytwentythree', 'twentytwentyone']) {
  test(`a block and a shortcode chat in the text of a page, in ${theme}`, async ({
    page,
    widget,
    wordpress,
  }) => {
    wordpress.evaluate(`switch_theme("${theme}")`);
    const post = (title: string, content: string) =>
      wordpress.evaluate(
        `wp_insert_post(["post_title" => "${title}", "post_content" => '${content}', "post_status" => "publish", "post_type" => "page"])`,
      );
    post(`Block in ${theme}`, '<!-- wp:chat-ai-widget/chat {"height":600,"align":"wide"} /-->');
    post(`Code in ${theme}`, '[chat_ai_widget height="400"]');

    for (const [path, height] of [
      [`/block-in-${theme}/`, 600],
      [`/code-in-${theme}/`, 400],
    ] as const) {
      await page.goto(path);
      await expect(widget.host).toHaveAttribute('mode', 'inline');
      expect((await widget.host.boundingBox())?.height).toBe(height);
      await widget.host.scrollIntoViewIfNeeded();
      await widget.host.getByRole('textbox').fill(`On ${path}`);
      await widget.host.getByRole('textbox').press('Enter');
      await expect(widget.host.getByText(`On ${path}`)).toHaveCount(2);
    }
  });
}

test('the block is put into a page in the editor', async ({page, as, widget}) => {
  await as('admin');
  await page.goto('/wp-admin/post-new.php?post_type=page');
  await page
    .getByRole('dialog')
    .getByRole('button', {name: /^Close/})
    .click();
  const inFrame = page.frameLocator('iframe[name="editor-canvas"]');
  const isFramed = (await page.locator('iframe[name="editor-canvas"]').count()) > 0;
  const canvas = isFramed ? inFrame.locator('body') : page.locator('body');
  await canvas.getByRole('textbox', {name: 'Add title'}).fill('Ask us');
  await page.getByRole('button', {name: 'Toggle block inserter'}).click();
  await page.getByRole('searchbox').or(page.getByPlaceholder('Search')).first().fill('AI Chat');
  await page.getByRole('option', {name: 'AI Chat'}).click();
  await expect(canvas.getByText('Visitors chat here with the bot of your site.')).toBeVisible();
  await page.getByRole('button', {name: 'Publish', exact: true}).click();
  await page.getByRole('button', {name: 'Publish', exact: true}).last().click();
  await expect(page.getByText('is now live').first()).toBeVisible();

  await page.goto('/ask-us/');
  await expect(widget.host).toHaveAttribute('mode', 'inline');
  await expect(widget.host).toHaveCount(1);
});

test('switched off, it leaves the site whole', async ({page, as, wordpress}) => {
  await as('admin');
  await page.goto('/wp-admin/plugins.php');
  await page
    .getByRole('row', {name: /Chat AI Widget/})
    .getByRole('link', {name: 'Deactivate'})
    .click();
  await expect(page.getByText('Plugin deactivated.')).toBeVisible();
  await as(null);

  for (const path of ['/', '/ask-us/']) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    expect(await page.content()).not.toMatch(/chat-ai-widget|chat_ai_widget/);
  }
  expect(wordpress.evaluate('get_option("chat_ai_widget")["bot_id"]')).toBe('echo');
});

test('deleted, it leaves no row, and no file', async ({page, as, wordpress}) => {
  await as('admin');
  await page.goto('/wp-admin/plugins.php');
  page.on('dialog', (dialog) => void dialog.accept());
  await page
    .getByRole('row', {name: /Chat AI Widget/})
    .getByRole('link', {name: 'Delete'})
    .click();
  await expect(page.getByText('was successfully deleted')).toBeVisible();

  const rows = ['options', 'usermeta', 'postmeta', 'termmeta', 'commentmeta'].map((table) => {
    const [key, value] =
      table === 'options' ? ['option_name', 'option_value'] : ['meta_key', 'meta_value'];
    return wordpress.evaluate(
      `$GLOBALS['wpdb']->get_col("SELECT ${key} FROM wp_${table} WHERE CONCAT(${key}, ${value}) REGEXP 'chat[-_]ai[-_]widget'")`,
    );
  });
  // For a week, WordPress itself lists what was switched off.
  expect(rows.flat()).toEqual(['recently_activated']);
  expect(wordpress.evaluate('file_exists(WP_PLUGIN_DIR . "/chat-ai-widget")')).toBe(false);
  const complaints = wordpress
    .log()
    .split('\n')
    .filter((line) => line.includes('chat-ai-widget'));
  expect(complaints).toEqual([]);
});
