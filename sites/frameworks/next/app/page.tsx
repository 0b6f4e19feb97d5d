'use client';

import dynamic from 'next/dynamic';

const Chat = dynamic(() => import('./chat').then(({Chat}) => Chat), {ssr: false});

export default function Page() {
  return <Chat />;
}
