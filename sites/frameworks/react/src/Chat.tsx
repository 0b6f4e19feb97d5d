import type {ChatAiWidget} from 'chat-ai-widget/react';
import {useRef, useState} from 'react';

import 'chat-ai-widget/react';
import {fetchToken, showLamps} from '../../shop';

export function Chat() {
  const chat = useRef<ChatAiWidget>(null);
  const [plan, setPlan] = useState('silver');
  const [news, setNews] = useState<string[]>([]);
  const tell = (text: string) => setNews((before) => [...before, text]);

  return (
    <>
      <button onClick={() => void chat.current?.sendMessage('Function call')}>Ask for lamps</button>
      <button onClick={() => setPlan('gold')}>Go for gold</button>
      <p>{news.join(', ')}</p>

      <chat-ai-widget
        ref={chat}
        app-id="APP"
        bot-id="showcase"
        user-id="ada"
        launcher-text="Ask us"
        unreadInTitle
        aiAttributes={{plan}}
        functionCallAdapter={showLamps}
        onsession-token-required={(event) => event.respondWith(fetchToken(event.detail))}
        onsession-connected={({detail}) => tell(`${detail.userId} is connected`)}
        onmessage-received={({detail}) => tell(`answered: ${detail.text}`)}
        onchat-open={() => tell('open')}
      />
    </>
  );
}
