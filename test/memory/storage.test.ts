import {expect} from '@open-wc/testing';

import {keptLooks} from '../../src/memory/kept-looks.js';
import {areaOf, storageKey} from '../../src/memory/storage-area.js';
import {WidgetStorage} from '../../src/memory/storage.js';

/** A browser that blocks storage, until the returned function is called. */
function blockStorage(name: 'localStorage' | 'sessionStorage') {
  const own = Object.getOwnPropertyDescriptor(globalThis, name)!;
  const get = () => {
    throw new DOMException('Access is denied.', 'SecurityError');
  };
  Object.defineProperty(globalThis, name, {get, configurable: true});
  return () => Object.defineProperty(globalThis, name, own);
}

let count = 0;

describe('WidgetStorage', () => {
  let app: string;
  beforeEach(() => {
    // What is kept in the page's memory stays for the next test.
    app = `APP-${++count}`;
  });
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  const areas = {local: localStorage, session: sessionStorage} as const;
  for (const kind of ['local', 'session'] as const) {
    it(`keeps JSON in ${kind}Storage, under its own name`, () => {
      new WidgetStorage(kind, app, 'echo').set('guest', {a: [1]});

      expect(areas[kind]).to.have.length(1);
      expect(areas[kind].getItem(`chat-ai-widget/${app}/echo/guest`)).to.equal('{"a":[1]}');
      expect(new WidgetStorage(kind, app, 'echo').get('guest')).to.deep.equal({a: [1]});
    });

    it(`removes from ${kind}Storage`, () => {
      const storage = new WidgetStorage(kind, app, 'echo');
      storage.set('guest', 1);

      storage.remove('guest');

      expect(storage.get('guest')).to.equal(null);
      expect(areas[kind]).to.have.length(0);
    });

    it(`keeps things for the page alone where ${kind}Storage is blocked`, () => {
      const restore = blockStorage(`${kind}Storage`);
      const storage = new WidgetStorage(kind, app, 'echo');

      storage.set('guest', 'kept');
      const kept = storage.get('guest');
      storage.remove('guest');
      const removed = storage.get('guest');
      restore();

      expect([kept, removed]).to.deep.equal(['kept', null]);
      expect(areas[kind]).to.have.length(0);
    });
  }

  it('touches no storage where none is wanted', () => {
    const storage = new WidgetStorage('none', app, 'echo');

    storage.set('guest', 'kept');

    expect(new WidgetStorage('none', app, 'echo').get('guest')).to.equal('kept');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    storage.remove('guest');
    expect(storage.get('guest')).to.equal(null);
  });

  it('keeps for the page alone what the browser has no room for', () => {
    const storage = new WidgetStorage('session', app, 'echo');
    const huge = 'x'.repeat(6_000_000);

    storage.set('outbox', huge);

    expect(sessionStorage).to.have.length(0);
    expect(storage.get('outbox') === huge).to.equal(true);
  });

  it('forgets what it kept for the page once there is room', () => {
    const storage = new WidgetStorage('session', app, 'echo');
    storage.set('draft', 'x'.repeat(6_000_000));

    storage.set('draft', 'short');

    expect(sessionStorage).to.have.length(1);
    expect(storage.get('draft')).to.equal('short');
  });

  it('keeps applications and bots apart', () => {
    new WidgetStorage('local', app, 'echo').set('guest', 1);

    expect(new WidgetStorage('local', app, 'other').get('guest')).to.equal(null);
    expect(new WidgetStorage('local', 'OTHER', 'echo').get('guest')).to.equal(null);
  });

  it('knows nothing at first', () => {
    expect(new WidgetStorage('local', app, 'echo').get('guest')).to.equal(null);
  });

  it('makes nothing of what is no JSON', () => {
    localStorage.setItem(storageKey(app, 'echo', 'guest'), '{broken');

    expect(new WidgetStorage('local', app, 'echo').get('guest')).to.equal(null);
  });
});

describe('areaOf', () => {
  it('is the storage of that kind, or none', () => {
    expect(areaOf('local')).to.equal(localStorage);
    expect(areaOf('session')).to.equal(sessionStorage);
    expect(areaOf('none')).to.equal(undefined);
  });
});

describe('keptLooks', () => {
  afterEach(() => localStorage.clear());
  const keep = (text: string) => localStorage.setItem(storageKey('APP', 'echo', 'looks'), text);

  it('are those of an earlier page', () => {
    keep('{"accent": "red", "theme": "dark", "autoOpen": true}');

    const looks = {accent: 'red', theme: 'dark', autoOpen: true};
    expect(keptLooks('local', 'APP', 'echo')).to.deep.equal(looks);
  });

  it('are none at first, or where nothing is kept', () => {
    expect(keptLooks('local', 'APP', 'echo')).to.deep.equal({});
    expect(keptLooks('none', 'APP', 'echo')).to.deep.equal({});
  });

  for (const text of ['{broken', 'null', '']) {
    it(`are none of “${text}”`, () => {
      keep(text);

      expect(keptLooks('local', 'APP', 'echo')).to.deep.equal({});
    });
  }

  it('are none where storage is blocked', () => {
    const restore = blockStorage('localStorage');

    const looks = keptLooks('local', 'APP', 'echo');
    restore();

    expect(looks).to.deep.equal({});
  });
});
