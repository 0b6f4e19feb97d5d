import type {ChatAiWidgetProps} from '../dist/editors/props.js';

export type {CustomCssProperties} from '../dist/editors/props.js';

type Names = keyof ChatAiWidgetProps;
type EventNames = Extract<Names, `on${string}-${string}`>;
/** Attributes have no capitals; those of one word are properties, too. */
type AttributeNames<Name = Names> = Name extends string & Lowercase<Name & string> ? Name : never;

/** An attribute is a text: of an object it would say “[object Object]”. */
export type Attributes = {
  [Name in Exclude<AttributeNames, EventNames | 'lang'>]?: Extract<
    ChatAiWidgetProps[Name],
    string | boolean | null | undefined
  >;
};
export type Properties = Omit<ChatAiWidgetProps, AttributeNames>;
/** `onchat-open` and so on. */
export type Listeners = Pick<ChatAiWidgetProps, EventNames>;
