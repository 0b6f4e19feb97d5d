import type {ChatAiWidget} from './chat-ai-widget.js';
import {toCarouselItems} from './conversation/carousel-items.js';
import type {CarouselItem} from './conversation/attachments.js';
import type {FunctionCallDetail} from './events.js';
import type {ChatSettings} from './conversation/settings.js';

/**
 * Reads the attributes that only matter once there is a chat; being read here, they cost a page
 * nothing before. A bad value reads as its default.
 */
export function readSettings(widget: ChatAiWidget): ChatSettings {
  const direction = widget.getAttribute('suggested-replies');
  return {
    feedback: widget.getAttribute('feedback') !== 'off',
    suggestedReplies: direction === 'horizontal' ? direction : 'vertical',
    cardsOf: cardsOf(widget),
  };
}

/** Asks the page once for each call, however often it is drawn. */
function cardsOf(widget: ChatAiWidget): ChatSettings['cardsOf'] {
  const known = new Map<string, readonly CarouselItem[]>();
  return (call, messageId) => {
    const key = JSON.stringify([messageId, call]);
    const cards = known.get(key) ?? askPage(widget, {...call, messageId});
    known.set(key, cards);
    return cards;
  };
}

function askPage(widget: ChatAiWidget, detail: FunctionCallDetail): readonly CarouselItem[] {
  const options = {detail, bubbles: true, composed: true, cancelable: true};
  const isWanted = widget.dispatchEvent(new CustomEvent('function-call', options));
  try {
    return isWanted ? toCarouselItems(widget.functionCallAdapter?.(detail)) : [];
  } catch (error) {
    reportError(error); // The page's own; the message stands without its cards.
    return [];
  }
}
