import {expect, test} from '@playwright/test';

import {drupal, filterText, joomla} from './cms/text-filters.js';

// What `Xss::filter()` of drupal/core-utility and `InputFilter` of joomla-framework/filter made of each
// text, written down as they answered.

const OURS = {
  'chat-ai-widget': 'app-id bot-id token-endpoint api-host ws-host open launcher-text',
};

interface Text {
  text: string;
  drupal: string;
  joomla: string;
}
const TEXTS: Readonly<Record<string, Text>> = {
  'a script': {
    text: '<script src="https://cdn.example/embed.js" defer data-app-id="APP"></script>',
    drupal: '',
    joomla: '',
  },
  'the element': {
    text: '<chat-ai-widget app-id="APP" token-endpoint="/t" ws-host="wss://x.example" open launcher-text="Note: ask"></chat-ai-widget>',
    drupal:
      '<chat-ai-widget app-id="APP" token-endpoint="/t" ws-host="//x.example" open launcher-text=" ask"></chat-ai-widget>',
    joomla: '',
  },
  'a link to the chat': {
    text: '<p>Ask <a href="#chat">our bot</a>.</p>',
    drupal: '<p>Ask <a href="#chat">our bot</a>.</p>',
    joomla: '<p>Ask <a href="#chat">our bot</a>.</p>',
  },
  'a name without a value': {
    text: '<p lang>Ask</p>',
    drupal: '<p lang>Ask</p>',
    joomla: '<p>Ask</p>',
  },
  'what would run': {
    text: '<p style="color:red" onclick="x()">Hi</p>',
    drupal: '<p>Hi</p>',
    joomla: '<p style="color:red">Hi</p>',
  },
  'a button': {
    text: '<button type="button" data-chat-ai-open="">Ask</button>',
    drupal: 'Ask',
    joomla: '<button type="button" data-chat-ai-open="">Ask</button>',
  },
};

for (const [name, {text, ...theirs}] of Object.entries(TEXTS)) {
  test(`the filters do to ${name} what the real ones do`, () => {
    expect({
      drupal: filterText(text, drupal(OURS)),
      joomla: filterText(text, joomla),
    }).toEqual(theirs);
  });
}
