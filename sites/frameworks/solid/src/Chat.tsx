import type {ChatAiWidget} from 'chat-ai-widget/solid';
import {createSignal} from 'solid-js';

import 'chat-ai-widget/solid';
import {fetchToken, showLamps} from '../../shop';

export function Chat() {
  let chat: ChatAiWidget | undefined;
  const [plan, setPlan] = createSignal('silver');
  const [news, setNews] = createSignal<string[]>([]);
  const tell = (text: string) => setNews((before) => [...before, text]);

  return (
    <>
      <button onClick={() => void chat?.sendMessage('Function call')}>Ask for lamps</button>
      <button onClick={() => setPlan('gold')}>Go for gold</button>
      <p>{news().join(', ')}</p>

      <chat-ai-widget
        ref={chat}
        app-id="APP"
        bot-id="showcase"
        user-id="ada"
        launcher-text="Ask us"
        bool:unread-in-title={true}
        prop:aiAttributes={{plan: plan()}}
        prop:functionCallAdapter={showLamps}
        on:session-token-required={(event) => event.respondWith(fetchToken(event.detail))}
        on:session-connected={({detail}) => tell(`${detail.userId} is connected`)}
        on:message-received={({detail}) => tell(`answered: ${detail.text}`)}
        on:chat-open={() => tell('open')}
      />
    </>
  );
}
