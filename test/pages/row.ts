/** Something that pages do, and what comes of it. Tests run the rows, and docs/internals/pages.md shows them. */
export interface Row {
  /** What the page does, in words. */
  readonly what: string;
  /** What the page gives: markup, a text or a value. */
  readonly input: string;
  /** What comes of it; `nothing` for nothing. */
  readonly answer: string;
}

/** Rows of one kind. */
export interface Chapter<Kind extends Row = Row> {
  readonly title: string;
  /** What the input is, and what the answer. */
  readonly columns: readonly [input: string, answer: string];
  readonly rows: readonly Kind[];
}
