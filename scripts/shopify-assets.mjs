// Puts what is built into the theme app extension in sites/shopify.
import {copyFlat} from './build/flat.mjs';

copyFlat('sites/shopify/extensions/chat/assets');
