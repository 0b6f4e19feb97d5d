import {CUSTOM_ELEMENTS_SCHEMA, Component, signal} from '@angular/core';

import 'chat-ai-widget';
import {fetchToken, showLamps} from '../../shop';

@Component({
  selector: 'app-chat',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="chat.sendMessage('Function call')">Ask for lamps</button>
    <button (click)="plan.set('gold')">Go for gold</button>
    <p>{{ news().join(', ') }}</p>

    <chat-ai-widget
      #chat
      app-id="APP"
      bot-id="showcase"
      user-id="ada"
      launcher-text="Ask us"
      [unreadInTitle]="true"
      [aiAttributes]="{plan: plan()}"
      [functionCallAdapter]="showLamps"
      (session-token-required)="$event.respondWith(fetchToken($event.detail))"
      (session-connected)="tell($event.detail.userId + ' is connected')"
      (message-received)="tell('answered: ' + $event.detail.text)"
      (chat-open)="tell('open')"
    ></chat-ai-widget>
  `,
})
export class Chat {
  readonly plan = signal('silver');
  readonly news = signal<string[]>([]);
  readonly fetchToken = fetchToken;
  readonly showLamps = showLamps;

  tell(text: string): void {
    this.news.update((before) => [...before, text]);
  }
}
