import {placeWidget} from './element/script-tag.js';
import './index.js';

placeWidget();
