import {render} from 'preact';

import {Chat} from './Chat';

render(<Chat />, document.getElementById('app')!);
