import {execFileSync, spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';

import {expect, test} from '@playwright/test';

import {findWidgets} from '../../cli/migrate/find-widgets.mjs';
import {printTag} from '../../cli/migrate/print-tag.mjs';

const printed = (code: string) => findWidgets(code).map(printTag).join('\n');

const COMPONENT = `import {ChatAiWidget} from '@sendbird/chat-ai-widget';
export const App = ({user}: {user: User}) => (
  <ChatAiWidget applicationId="APP" botId={'BOT'} userId={user.id} autoOpen={false} betaMark
    botStudioEditProps={{aiAttributes: {plan: 'gold'}, styles: {theme: 'dark'}} as Props}
    chatBottomContent={{text: 'AI & <b>more</b>'}} configureSession={session} {...rest} />
);`;

test('a component becomes a tag, with what its literals say', () => {
  const tag = printed(COMPONENT);

  for (const line of [
    '  app-id="APP"\n',
    '  bot-id="BOT"\n',
    '  user-id="{user.id}"\n',
    '  auto-open="never"\n',
    `  ai-attributes='{"plan":"gold"}'\n`,
    '  theme="dark"\n',
    '<span slot="header-badge">BETA</span>',
    'AI &amp; &lt;b>more&lt;/b>',
    'configureSession: tokens come from token-endpoint',
    '{rest} is spread',
    'What is in braces is your code',
  ]) {
    expect(tag).toContain(line);
  }
});

const SAME = ['  app-id="APP"\n', '  bot-id="BOT"\n', '  api-host="https://api.example"\n'];
const WAYS = {
  'by createElement, from the UMD build': `<!doctype html><div id="root"></div><script>
    ReactDOM.createRoot(root).render(React.createElement(ChatAiWidget.ChatAiWidget,
      {applicationId: 'APP', botId: 'BOT', apiHost: 'https://api.example'}));
  </script>`,
  'by window.chatbotConfig': `<script>
    !function (w, d, s) { d.createElement(s) }(window, document, 'script');
    window.chatbotConfig = ['APP', 'BOT', {apiHost: 'https://api.example'}];
  </script>`,
  'in JavaScript':
    "h(ChatAiWidget, {applicationId: `APP`, botId: 'BOT', apiHost: 'https://api.example'})",
};
for (const [way, code] of Object.entries(WAYS)) {
  test(`a widget that is there ${way} is found`, () => {
    expect(findWidgets(code)).toHaveLength(1);
    for (const line of SAME) expect(printed(code)).toContain(line);
    expect(printed(code)).not.toContain('<!--');
  });
}

test('a window that fills the page is inline', () => {
  expect(printed('<ChatWindow applicationId="APP" botId="BOT" />')).toContain('mode="inline"');
});

test('nothing that is written in a snippet ends the comment or the attribute', () => {
  const tag = printed(`<ChatAiWidget botId={'"><script>'} {...(a-->b)} />`);
  expect(tag.match(/-->/g)).toHaveLength(1);
  expect(tag).toContain(`bot-id='"><script>'`);

  const quoted = printed(`<ChatAiWidget botId={'"' + "'"} userId={"'\\""} />`);
  expect(quoted).toContain(`user-id='&#39;"'`);
});

test('the command prints it, and fails where there is nothing to print', () => {
  const file = test.info().outputPath('app.tsx');
  writeFileSync(file, COMPONENT);
  const out = execFileSync(process.execPath, ['cli/main.mjs', 'migrate', file], {encoding: 'utf8'});
  expect(out).toContain('<chat-ai-widget\n');

  for (const text of ['export const App = () => null;', 'not (a program']) {
    writeFileSync(file, text);
    const {status, stderr} = spawnSync(process.execPath, ['cli/main.mjs', 'migrate', file]);
    expect(status).toBe(1);
    expect(stderr.toString()).toContain(file);
  }
});
