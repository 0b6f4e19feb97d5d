import type {ChatSettings} from './conversation/settings.js';

/**
 * Reads the attributes that only matter once there is a chat; being read here, they cost a page
 * nothing before. A bad value reads as its default.
 */
export function readSettings(element: Element): ChatSettings {
  const direction = element.getAttribute('suggested-replies');
  return {suggestedReplies: direction === 'horizontal' ? direction : 'vertical'};
}
