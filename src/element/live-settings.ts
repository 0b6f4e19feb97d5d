import {KINDS, NAMES, readAttribute} from '../contract/attributes.js';
import type {AttributeName} from '../contract/attributes.js';
import type {ChatElementSettings} from '../contract/chat-element.js';

/** Never an attribute: a token must not be in the page, and a function can't. */
const PROPERTIES = ['sessionToken', 'configureSession', 'functionCallAdapter'];

// A server has no such class; there, the module can be imported and does nothing.
const {HTMLElement: Base = Object as unknown as typeof HTMLElement} = globalThis as Partial<
  typeof globalThis
>;

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type -- `define()` makes them
export interface LiveSettings extends ChatElementSettings {}

/**
 * An element whose attributes are properties, too. What a string or a flag can say is kept by the
 * attribute alone; objects and functions are kept beside it, until either is set again.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export abstract class LiveSettings extends Base {
  static readonly observedAttributes = [...NAMES, 'lang'];
  /** @internal See `kindsOf()`. */
  static readonly kinds = KINDS;

  /** @internal What no attribute can hold, by the name of its property. */
  readonly kept = new Map<string, unknown>();
  /** Settles when what was set is drawn; at once where nothing was. */
  declare updateComplete: Promise<void> | undefined;

  constructor() {
    super();
    // Frameworks set properties before the element's code is there.
    for (const name of Object.keys(this)) {
      const value = this[name as keyof this];
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- shorter than Reflect's
      delete this[name as keyof this];
      this[name as keyof this] = value;
    }
  }

  attributeChangedCallback(name: string): void {
    this.kept.delete(propertyOf(name));
    this.requestUpdate();
  }

  /** @internal Draws once what is changed in one go. */
  requestUpdate(): void {
    this.updateComplete ??= Promise.resolve().then(() => {
      this.updateComplete = undefined;
      if (this.isConnected) this.update();
    });
  }

  protected abstract update(): void;
}

for (const name of NAMES) define(propertyOf(name), name);
for (const name of PROPERTIES) define(name);

function define(property: string, attribute?: AttributeName) {
  Object.defineProperty(LiveSettings.prototype, property, {
    get(this: LiveSettings) {
      return this.kept.get(property) ?? (attribute ? readAttribute(this, attribute) : null);
    },
    set(this: LiveSettings, value: unknown) {
      this.kept.delete(property);
      if (!attribute || Object(value) === value) this.kept.set(property, value);
      else if (value === false || value == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value === true ? '' : (value as string));
      this.requestUpdate();
    },
  });
}

function propertyOf(attribute: string): string {
  return attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
