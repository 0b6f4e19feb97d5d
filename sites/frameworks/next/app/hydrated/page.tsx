// Not to be imitated: React takes this over from the server without its objects and listeners.
import {Chat} from '../chat';

export default function Page() {
  return <Chat />;
}
