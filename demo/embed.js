import {find} from './lab/dom.js';
import {copyOnClick, tagText} from './tag-text.js';

// The very tag that is on this page, so that the text cannot drift from it.
const tag = find('pre', '#tag');
tag.textContent = tagText(find('script', '[data-app-id]'));
copyOnClick(find('button', '#copy-tag'), tag);
