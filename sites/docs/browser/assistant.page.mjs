// The widget on the pages of its own documentation, which is what its bot has read.
import {createChat, loadWidget} from './widget.mjs';

document.body.append(
  createChat({'bot-id': 'docs-bot', theme: 'system', 'launcher-text': 'Ask the docs'}),
);
loadWidget();
