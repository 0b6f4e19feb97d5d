// The gallery of the demo, on the server in this page.
import './gallery-part.mjs';
import '../../../demo/gallery/gallery.js';
import {loadWidget} from './widget.mjs';

loadWidget();
