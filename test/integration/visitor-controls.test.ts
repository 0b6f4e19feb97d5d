import {expect} from '@open-wc/testing';

import {ko} from '../../src/i18n/locales/ko.js';
import {tracesOf} from '../support/traces.js';
import {rejectionOf} from '../session/support.js';
import {Visitor} from './visitor.js';

describe('what a visitor may do with the chat as a whole', () => {
  let ada: Visitor;

  afterEach(() => ada.leave());

  const choose = async (...names: string[]) => {
    ada.widget.button('Menu').click();
    for (const name of names) {
      await ada.widget.until(() => Boolean(ada.widget.button(name)), name);
      ada.widget.button(name).click();
    }
  };
  const changes = () => ada.widget.details('conversation-change');
  const channels = async () => (await ada.server.state()).channels;

  describe('a new conversation', () => {
    it('is begun from the menu, remembered, and told', async () => {
      ada = await Visitor.arrive();
      await ada.begin();

      await choose('New conversation', 'Start');
      await ada.widget.until(() => ada.widget.messages.length === 0);
      ada.widget.send('Anew');
      await ada.widget.untilEvent('message-sent', 2);

      const [old, anew] = await channels();
      expect(old!.messages.map(({message}) => message)).to.deep.equal(['Before']);
      expect(anew!.messages.map(({message}) => message)).to.deep.equal(['Anew']);
      expect(changes()).to.deep.equal([{channelUrl: anew!.url}]);

      // The old one is the newest from now on.
      await ada.server.say(old!.url, 'silent', 'Too late');
      await ada.reload();
      await ada.widget.untilMessage('Anew');
      expect(ada.widget.messages).to.deep.equal(['Anew']);
      expect(changes()).to.deep.equal([]);
    });

    it('leaves the old one in place where the server makes none', async () => {
      ada = await Visitor.arrive();
      await ada.begin();
      const refusal = {status: 400, code: 400105, times: 1, path: 'group_channels'};
      await ada.server.fault('failRest', refusal);

      const error = await rejectionOf(ada.widget.element.newConversation());

      expect(error).to.have.property('code', 'channel/unavailable');
      expect(ada.errors).to.have.length(1);
      await ada.widget.until(() => ada.widget.text.includes('couldn’t start a new'));
      await ada.say('Still here');
      await ada.widget.untilMessage('Still here');
      ada.widget.send('So am I');
      await ada.widget.untilEvent('message-sent', 2);
      expect(await channels()).to.have.length(1);
    });

    it('is told when the channel was deleted, and so is the visitor', async () => {
      ada = await Visitor.arrive();
      await ada.begin();

      await ada.server.fault('deleteChannel', {channelUrl: await ada.channelUrl()});
      await ada.widget.untilEvent('conversation-change');

      await ada.widget.until(() => ada.widget.text.includes('Your earlier chat has ended.'));
    });
  });

  describe('a draft', () => {
    it('is there again on the next page, until it is sent', async () => {
      ada = await Visitor.arrive();
      await ada.begin();
      ada.widget.type('Half a sen');
      await ada.widget.until(() => JSON.stringify(sessionStorage).includes('Half a sen'));

      await ada.reload();
      await ada.widget.until(() => ada.widget.input.value === 'Half a sen');
      ada.widget.send('Half a sentence');
      await ada.widget.untilEvent('message-sent');

      expect(JSON.stringify(sessionStorage)).to.not.include('Half');
      expect(JSON.stringify(localStorage)).to.not.include('Half');
    });

    it('is never another user’s', async () => {
      ada = await Visitor.arrive();
      await ada.begin();
      ada.widget.type('My secret');
      await ada.widget.until(() => JSON.stringify(sessionStorage).includes('My secret'));

      const {element} = ada.widget;
      Object.assign(element, {userId: 'bob', tokenEndpoint: ada.server.tokenEndpoint('bob')});
      await ada.widget.untilEvent('session-connected', 2);

      expect(ada.widget.input.value).to.equal('');
      expect(await tracesOf('My secret')).to.deep.equal([]);
    });

    it('leaves with whoever signs out', async () => {
      ada = await Visitor.arrive();
      await ada.begin();
      ada.widget.type('My secret');
      await ada.widget.until(() => JSON.stringify(sessionStorage).includes('My secret'));

      await ada.widget.element.signOut();
      await ada.widget.untilEvent('session-closed');
      await ada.widget.until(() => ada.widget.input.value === '');

      expect(await tracesOf('My secret')).to.deep.equal([]);
    });

    it('is written by the page, before there is a window', async () => {
      ada = await Visitor.arrive();

      await ada.widget.element.setDraft('I have a question about order 7');
      await ada.open();

      expect(ada.widget.input.value).to.equal('I have a question about order 7');
    });
  });

  it('are the language, the size and the sound, on later pages too', async () => {
    ada = await Visitor.arrive({languages: 'en ko nonsense-', lang: 'en'});
    await ada.open();
    const {element} = ada.widget;
    const width = () => ada.widget.window.offsetWidth;
    const before = width();

    await choose('Large window');
    await ada.widget.until(() => width() > before);
    await choose('Sound');
    await choose('한국어');
    await ada.widget.until(() => ada.widget.text.includes(ko.online));
    expect(element.matches('[expanded][sound][lang=ko]')).to.equal(true);

    await ada.reload();
    await ada.widget.until(() => ada.widget.text.includes(ko.online));
    expect(ada.widget.element.matches('[expanded][sound][lang=ko]')).to.equal(true);
  });

  it('offers what the page wants', async () => {
    ada = await Visitor.arrive({menu: 'none'});
    await ada.open();
    expect(() => ada.widget.button('Menu')).to.throw();

    ada.widget.element.setAttribute('menu', 'sound');
    await ada.widget.until(() => Boolean(ada.widget.button('Menu')));
    await choose('Sound');

    expect(() => ada.widget.button('New conversation')).to.throw();
  });

  it('writes down all that was said, not just what is loaded', async () => {
    ada = await Visitor.arrive();
    await ada.begin();
    for (let n = 1; n <= 40; n++) await ada.say(`Line ${n}.`);
    await ada.reload();
    await ada.widget.untilMessage('Line 40.');

    const text = await ada.widget.element.exportTranscript();
    const json = JSON.parse(await ada.widget.element.exportTranscript('json')) as {
      messages: unknown[];
    };

    expect(text).to.include('Before').and.include('Line 1.').and.include('Line 40.');
    expect(json.messages).to.have.length(41);
    expect(await ada.widget.element.exportTranscript('html')).to.match(/^<!doctype html>/);
  });

  it('saves a transcript as a file', async () => {
    ada = await Visitor.arrive();
    await ada.begin();
    const saved = new Promise<HTMLAnchorElement>((resolve) => {
      const value = function (this: HTMLAnchorElement) {
        resolve(this);
      };
      Object.defineProperty(HTMLAnchorElement.prototype, 'click', {value, configurable: true});
    });

    await choose('JSON');
    const {download, href} = await saved;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');

    expect(download).to.equal('chat.json');
    expect(await (await fetch(href)).text()).to.include('Before');
  });

  it('tells who joins and leaves, and holds nothing back for a person', async () => {
    ada = await Visitor.arrive({'block-input-while-responding': ''});
    await ada.begin();
    await ada.widget.until(() => ada.widget.text.includes('An answer is on its way'));
    await ada.server.createUser('kim', 'Kim');
    const kim = {channelUrl: await ada.channelUrl(), userId: 'kim'};

    await ada.server.fault('join', kim);
    await ada.widget.until(() => ada.widget.text.includes('Kim joined'));
    await ada.widget.until(() => !ada.widget.text.includes('An answer is on its way'));
    await ada.server.say(kim.channelUrl, 'kim', 'I am a person');
    await ada.widget.untilMessage('I am a person');
    await ada.server.fault('leave', kim);
    await ada.widget.until(() => ada.widget.text.includes('Kim left'));

    const told = {userId: 'kim', name: 'Kim'};
    expect(ada.widget.details('participant-change')).to.deep.equal([
      {...told, joined: true},
      {...told, joined: false},
    ]);
  });

  it('counts in the title what is unread, where the page wants it', async () => {
    const title = (document.title = 'The shop');
    ada = await Visitor.arrive({'unread-in-title': ''});
    await ada.begin();
    ada.widget.element.hide();
    await ada.widget.untilEvent('chat-close');

    await ada.say('One');
    await ada.widget.until(() => document.title === `(1) ${title}`);
    await ada.say('Two');
    await ada.widget.until(() => document.title === `(2) ${title}`);
    ada.widget.element.removeAttribute('unread-in-title');
    await ada.widget.until(() => document.title === title);
    ada.widget.element.setAttribute('unread-in-title', '');
    await ada.widget.until(() => document.title === `(2) ${title}`);
    ada.widget.element.show();

    await ada.widget.until(() => document.title === title);
  });

  it('sounds for what comes in out of view, once it is switched on', async () => {
    let tones = 0;
    const {AudioContext: Original} = window;
    window.AudioContext = class extends Original {
      constructor() {
        super();
        tones++;
      }
    };
    ada = await Visitor.arrive();
    await ada.begin();
    await ada.say('In view');
    await ada.widget.untilEvent('message-received');
    await choose('Sound');
    await ada.widget.until(() => tones === 1, 'how it sounds');
    await ada.say('In view, still');
    await ada.widget.untilEvent('message-received', 2);
    ada.widget.element.hide();
    await ada.widget.untilEvent('chat-close');

    await ada.say('Out of view');
    await ada.widget.until(() => tones === 2, 'a tone');
    ada.widget.element.removeAttribute('sound');
    await ada.say('Switched off');
    await ada.widget.untilEvent('message-received', 4);

    window.AudioContext = Original;
    expect(tones).to.equal(2);
  });
});
