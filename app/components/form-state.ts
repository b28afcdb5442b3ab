/** One thing wrong with a field: a text key and its numbers; the field's label is filled in on the page. */
export type FieldIssue = { readonly key: string; readonly params: Readonly<Record<string, string | number>> };

export type ShownRefusal = {
  readonly code: string;
  readonly text: string;
  readonly params: Readonly<Record<string, string>>;
};

/** What an action gives back so that the page can show the form again. */
export type FormState = {
  /** Which form of the page, when it has several. */
  readonly name: string | null;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly errors: Readonly<Record<string, readonly FieldIssue[]>>;
  readonly refusal: ShownRefusal | null;
};
