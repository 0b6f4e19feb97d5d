import {bootstrapApplication} from '@angular/platform-browser';

import {Chat} from './chat';

bootstrapApplication(Chat).catch((error: unknown) => console.error(error));
