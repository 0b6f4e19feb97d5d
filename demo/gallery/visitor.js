import {letter, photo} from './their-files.js';

const MEGABYTE = 1_000_000;
const HOUR = 3_600_000;

/** @type {() => void} */
let tellArrived;
/** The next upload is held up, whosever it is, so all others have to be over. */
const arrived = new Promise((/** @type {(_: void) => void} */ resolve) => {
  tellArrived = resolve;
});

/** @param {import('./stage.js').Stage} it */
async function openMenu(it) {
  // The menus of two boxes are open at once, and one of them has the focus.
  it.widget.addEventListener('focusout', (event) => event.stopPropagation(), {capture: true});
  await it.press('[part=menu]');
}

/** @type {Record<string, import('./gallery.js').Scene>} */
export const visitor = {
  'Five lines typed': {
    asks: 'Hello?',
    shows: 'Hello?',
    act: async (it) => {
      it.draft = ['One', 'two', 'three', 'four', 'five'].join('\n');
    },
  },
  'Nearly too much typed': {
    asks: 'Hello?',
    shows: 'characters left',
    act: async (it) => {
      it.draft = 'And another thing. '.repeat(255);
    },
  },
  'Too much typed': {
    asks: 'Hello?',
    shows: 'Too long by',
    act: async (it) => {
      it.draft = 'And another thing. '.repeat(270);
    },
  },
  'Files sent': {
    bot: 'silent',
    attributes: {uploads: 'image pdf'},
    shows: 'Both are here',
    act: async (it) => {
      for (const file of [await photo('desk.png'), letter('invoice.pdf')]) {
        await it.give(file);
        await it.sent();
      }
      tellArrived();
      await it.hear('Both are here, thank you!');
    },
  },
  'Files on their way': {
    bot: 'silent',
    attributes: {uploads: 'image pdf'},
    shows: 'Cancel',
    act: async (it) => {
      await arrived;
      await it.control('delayRest', {path: '/storage/file', ms: HOUR});
      // So large that it is not all in the hands of the network at once.
      await it.give(await photo('desk.png', 20 * MEGABYTE), letter('invoice.pdf'));
    },
  },
  'Files that are not taken': {
    attributes: {uploads: 'image 1MB'},
    asks: 'May I send you something?',
    shows: 'is larger than',
    act: async (it) => it.give(await photo('desk.png', 2 * MEGABYTE), letter('invoice.pdf')),
  },
  'A form with mistakes': {
    bot: 'form',
    asks: 'I want to be called back.',
    shows: 'Please check your answers.',
    act: (it) => it.press('[part=submit]'),
  },
  'A comment on an answer': {
    bot: 'feedback',
    asks: 'What is the answer?',
    shows: 'Skip',
    act: (it) => it.press('[part=feedback] button'),
  },
  'The menu': {
    attributes: {languages: 'en ko'},
    asks: 'Hello?',
    shows: 'Download transcript',
    act: openMenu,
  },
  'Before a new conversation': {
    asks: 'Hello?',
    shows: 'This one will be closed.',
    act: async (it) => {
      await openMenu(it);
      await it.press('[role=menuitem]');
    },
  },
};
