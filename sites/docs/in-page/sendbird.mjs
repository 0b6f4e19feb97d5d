// The local server of `npm start`, in the page itself: the chats of this site ask nobody else.
import {start} from '../../../demo/server/start.mjs';

void start({wordDelay: 40});
