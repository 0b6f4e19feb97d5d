import {startAnswers} from './lab/answers.js';
import {startBots} from './lab/bots.js';
import {find, findAll, messageOf, say} from './lab/dom.js';
import {startFaults} from './lab/faults.js';
import {startSessionState} from './lab/session-state.js';
import {startSignIn} from './lab/sign-in.js';
import {startTabs} from './lab/tabs.js';
import {scrollToNewest, startTimeline} from './lab/timeline.js';
import {startPlayground} from './playground.js';

startTimeline();
startSessionState();
startTabs(find('div', '[role="tablist"]'));
startAnswers();
startBots();
startFaults();
startPlayground();
startLabToggle();
startShop();
await startSignIn();

/** The panel begins open where there is room for it; see `lab.css`. */
function startLabToggle() {
  const toggle = find('button', '#lab-toggle');
  const {dataset} = document.documentElement;
  const beside = window.matchMedia('(min-width: 1024px)');
  const isOpen = () => (dataset['lab'] ?? (beside.matches ? 'open' : 'closed')) === 'open';
  const show = () => toggle.setAttribute('aria-expanded', String(isOpen()));
  show();
  beside.addEventListener('change', show);
  toggle.addEventListener('click', () => {
    dataset['lab'] = isOpen() ? 'closed' : 'open';
    show();
    if (!isOpen()) return;
    scrollToNewest();
    // Below the shop, it would open unseen.
    if (beside.matches) return;
    const title = find('h2', '#lab-title');
    title.focus({preventScroll: true});
    title.scrollIntoView();
  });
}

/** What the shop does with the element's methods. */
function startShop() {
  const widget = find('chat-ai-widget');
  find('button', '[data-open-chat]').addEventListener('click', () => widget.show());
  for (const button of findAll('button', '[data-ask]')) {
    button.addEventListener('click', () => void ask(button.textContent.trim()));
  }

  /** @param {string} question */
  async function ask(question) {
    widget.show();
    try {
      await widget.sendMessage(question);
    } catch (thrown) {
      say(messageOf(thrown), 'bad');
    }
  }
}
