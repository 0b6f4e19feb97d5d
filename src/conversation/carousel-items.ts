import type {CarouselItem} from './attachments.js';

const TEXT = {
  title: ['title', 'name'],
  url: ['url', 'link'],
  imageUrl: ['featured_image', 'img', 'image', 'image_url'],
};

/**
 * Cards of whatever was handed over: a bot's shop items, the variables of a template, what a page's
 * adapter returns. What has no title or no address is left out.
 */
export function toCarouselItems(values: unknown): readonly CarouselItem[] {
  if (!Array.isArray(values)) return [];
  return values
    .map((value: unknown) => ({
      title: firstText(value, TEXT.title),
      url: firstText(value, TEXT.url),
      imageUrl: firstText(value, TEXT.imageUrl),
    }))
    .filter(({title, url}) => title && url);
}

function firstText(value: unknown, names: readonly string[]): string {
  if (typeof value !== 'object' || value === null) return '';
  const texts = names.map((name) => (value as Record<string, unknown>)[name]);
  return texts.find((text): text is string => typeof text === 'string' && text !== '') ?? '';
}
