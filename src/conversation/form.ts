/** What a bot asks by a form, and how far the answer has come. Plain data, whichever kind it is. */
export interface Form {
  readonly key: string;
  /** Today's kind can be declined; the chatbot's, an older one, cannot. */
  readonly kind: 'agent' | 'chatbot';
  readonly title: string;
  /** `null` where it holds what this widget does not know. */
  readonly fields: readonly FormField[] | null;
  /**
   * `sending` until the server has edited the message: only that says that it took the answer.
   * What is `failed` can be tried again.
   */
  readonly state: 'open' | 'sending' | 'failed' | 'submitted' | 'canceled';
}

export interface FormField {
  readonly key: string;
  readonly type: 'text' | 'textarea' | 'number' | 'phone' | 'email' | 'single' | 'multiple';
  readonly label: string;
  readonly placeholder: string;
  readonly required: boolean;
  /** What a choice is made from. */
  readonly options: readonly string[];
  /** What is filled in: while the form is open what the bot suggests, then what was answered. */
  readonly values: readonly string[];
  readonly rules: FieldRules;
}

/** Limits include themselves. */
export interface FieldRules {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Digits after the point. */
  readonly decimals?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  /** Regular expressions, as somebody else wrote them. */
  readonly patterns?: readonly string[];
  readonly oneOf?: readonly string[] | undefined;
  /** How many may be chosen. */
  readonly minCount?: number | undefined;
  readonly maxCount?: number | undefined;
}

/** By the key of the field. One without an answer has no values. */
export type FormAnswers = Readonly<Record<string, readonly string[]>>;
