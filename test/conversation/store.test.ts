import {expect} from '@open-wc/testing';

import {EMPTY_CONVERSATION} from '../../src/conversation/reduce.js';
import {ConversationStore} from '../../src/conversation/store.js';

describe('ConversationStore', () => {
  it('starts empty', () => {
    expect(new ConversationStore().conversation).to.equal(EMPTY_CONVERSATION);
  });

  it('takes changes in, and tells everyone who listens', () => {
    const store = new ConversationStore();
    const heard: number[] = [];
    store.subscribe(({unread}) => heard.push(unread));
    store.subscribe(() => heard.push(store.conversation.unread * 10));

    store.dispatch({type: 'unread-changed', unread: 2});

    expect(heard).to.deep.equal([2, 20]);
  });

  it('tells nothing when nothing changed', () => {
    const store = new ConversationStore();
    let heard = 0;
    store.subscribe(() => heard++);

    store.dispatch({type: 'unread-changed', unread: 0});

    expect(heard).to.equal(0);
  });

  it('tells nothing to those who have left', () => {
    const store = new ConversationStore();
    let heard = 0;
    const leave = store.subscribe(() => heard++);

    leave();
    store.dispatch({type: 'unread-changed', unread: 2});

    expect(heard).to.equal(0);
  });

  it('can have its dispatch handed on', () => {
    const store = new ConversationStore();
    const {dispatch} = store;

    dispatch({type: 'unread-changed', unread: 2});

    expect(store.conversation.unread).to.equal(2);
  });
});
