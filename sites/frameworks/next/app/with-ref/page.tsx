'use client';

import type {ChatAiWidget} from 'chat-ai-widget/react';
import {useEffect, useRef, useState} from 'react';

import 'chat-ai-widget/react';
import {fetchToken, showLamps} from '../../../shop';

export default function Page() {
  const chat = useRef<ChatAiWidget>(null);
  const [plan, setPlan] = useState('silver');
  const [news, setNews] = useState<string[]>([]);

  useEffect(() => {
    Object.assign(chat.current!, {aiAttributes: {plan}, functionCallAdapter: showLamps});
  }, [plan]);

  useEffect(() => {
    const tell = (text: string) => setNews((before) => [...before, text]);
    const element = chat.current!;
    const page = new AbortController();
    const {signal} = page;
    element.addEventListener(
      'session-token-required',
      (event) => event.respondWith(fetchToken(event.detail)),
      {signal},
    );
    element.addEventListener(
      'session-connected',
      ({detail}) => tell(`${detail.userId} is connected`),
      {signal},
    );
    element.addEventListener('message-received', ({detail}) => tell(`answered: ${detail.text}`), {
      signal,
    });
    element.addEventListener('chat-open', () => tell('open'), {signal});
    return () => page.abort();
  }, []);

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
        unread-in-title
      />
    </>
  );
}
