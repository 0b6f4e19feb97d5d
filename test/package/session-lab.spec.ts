import {expect, test} from '@playwright/test';

import {FAULTS} from '../../demo/lab/fault-list.js';
import {start} from '../../demo/server/start.mjs';

/** What sets a scene, rather than goes wrong; and what one button of the lab does for all. */
const NO_FAULTS = ['clear', 'createUser', 'issueToken', 'styleBot'];

test('the lab has a button for every fault of the local server, and for no other', async () => {
  const sendbird = await start();
  await sendbird.stop();
  const buttons = FAULTS.flatMap(({faults}) =>
    faults.flatMap(({fault, undo}) => [fault, undo?.fault ?? fault]),
  );

  const known = Object.keys(sendbird.faults).filter((fault) => !NO_FAULTS.includes(fault));
  expect([...new Set(buttons)].sort()).toEqual(known.sort());
});
