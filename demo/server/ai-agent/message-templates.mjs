import {notFound} from '../api-error.mjs';
import {HOSTILE_TEMPLATES} from './hostile-templates.mjs';

/**
 * @typedef {object} MessageTemplate
 * @property {string} key
 * @property {Record<string, unknown>} ui_template `version`, and `items` in a `body`
 * @property {Record<string, unknown>} color_variables `light,dark` by name
 */

const fixed = (/** @type {number} */ value) => ({type: 'fixed', value});

const CARD_COLOURS = {card_bg: '#ffffff,#222222', card_text: '#101010,#f0f0f0'};

const CARD_STYLE = {
  backgroundColor: '{card_bg}',
  radius: 12,
  borderWidth: 1,
  borderColor: '{primary_color}',
  padding: {top: 8, bottom: 8, left: 8, right: 8},
};

const TITLE = {
  type: 'text',
  text: '{title}',
  maxTextLines: 2,
  textStyle: {size: 14, weight: 'bold', color: '{card_text}'},
};

const PICTURE = {type: 'image', imageUrl: '{img}', imageStyle: {contentMode: 'aspectFill'}};

/** Sends a text, as if the visitor had written it. @param {string} message */
const says = (message) => ({
  type: 'internal',
  data: '',
  internalData: {method: 'message.send', payload: {message}},
});

/** @type {MessageTemplate[]} */
const TEMPLATES = [
  {
    key: 'carousel',
    ui_template: {
      version: 2,
      body: {
        items: [
          {
            type: 'carouselView',
            items: '{@items}',
            carouselStyle: {spacing: 8, maxChildWidth: 240},
          },
        ],
      },
    },
    color_variables: {},
  },
  {
    key: 'product_items',
    ui_template: {
      version: 2,
      body: {items: [{type: 'cascadeView', items: '{@items}', cascadeStyle: {spacing: 6}}]},
    },
    color_variables: {},
  },
  {
    key: 'card',
    ui_template: {
      version: 1,
      body: {
        items: [
          {
            type: 'box',
            layout: 'column',
            width: fixed(200),
            viewStyle: CARD_STYLE,
            items: [
              {...PICTURE, height: fixed(90)},
              TITLE,
              {type: 'textButton', text: 'Open', action: {type: 'web', data: '{url}'}},
              {type: 'textButton', text: 'Ask', action: says('Tell me about {title}')},
            ],
          },
        ],
      },
    },
    color_variables: CARD_COLOURS,
  },
  {
    key: 'row',
    ui_template: {
      version: 1,
      body: {
        items: [
          {
            type: 'box',
            layout: 'row',
            align: {horizontal: 'left', vertical: 'center'},
            viewStyle: CARD_STYLE,
            items: [{...PICTURE, width: fixed(64), height: fixed(48)}, TITLE],
            action: {type: 'web', data: '{url}'},
          },
        ],
      },
    },
    color_variables: CARD_COLOURS,
  },
  {
    key: 'receipt',
    ui_template: {
      version: 1,
      body: {
        items: [
          {
            type: 'box',
            layout: 'column',
            viewStyle: {...CARD_STYLE, backgroundColor: '{bot_message_bg_color}'},
            items: [
              {
                type: 'text',
                text: '{order.number}\n{order.total}',
                textStyle: {color: '{bot_message_bg_contrast_color}', weight: '600'},
              },
              {
                type: 'imageButton',
                imageUrl: '{img}',
                height: fixed(72),
                metaData: {pixelWidth: 220, pixelHeight: 132},
                action: {type: 'custom', data: '{url}'},
              },
            ],
          },
        ],
      },
    },
    color_variables: {},
  },
];

/** What the templates of messages look like, which clients fetch by key and keep. */
export class MessageTemplates {
  #all = new Map(TEMPLATES.map((template) => [template.key, template]));
  #version = 1;

  /** Changes with the list, so that clients know when theirs is old. */
  get token() {
    return `templates-${this.#version}`;
  }

  /** @param {MessageTemplate} template */
  define(template) {
    this.#all.set(template.key, template);
    this.#version++;
  }

  /** @param {string} key */
  get(key) {
    const template = this.#all.get(key) ?? HOSTILE_TEMPLATES.find((each) => each.key === key);
    if (!template) throw notFound(`Template "${key}"`);
    return template;
  }

  /** @param {string[]} keys all without any */
  list(keys) {
    return [...this.#all.values()].filter(({key}) => keys.length === 0 || keys.includes(key));
  }
}
