/** What a paper is made of, whatever it is printed as: the one model behind the PDF and the editable copy. */

/** A cell of a form: what it is called, and what stands there, line by line. */
export type FormCell = { readonly label: string; readonly lines: readonly string[] };
/** One or two cells beside each other. A row to sign keeps room for the hand; one to fill in stays blank where nothing stands. */
export type FormRow = {
  readonly cells: readonly FormCell[];
  readonly toSign: boolean;
  readonly toFill?: boolean;
};

export type Block =
  /** The lines of the title, centred. */
  | { readonly type: 'title'; readonly lines: readonly string[] }
  /** A line against the right edge, such as the number. */
  | { readonly type: 'right'; readonly text: string }
  /** A line without indent, such as the addressee. */
  | { readonly type: 'flush'; readonly text: string }
  /** `keep`: on one page with what follows. */
  | { readonly type: 'paragraph'; readonly text: string; readonly keep: boolean }
  /** A numbered heading, always with something under it. */
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'form'; readonly rows: readonly FormRow[] }
  | {
      readonly type: 'list';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Room to write by hand: all the page has beside the lines that have to stand below it, at least so many. */
  | { readonly type: 'writing'; readonly lines: number; readonly below: number }
  /** Lines to be signed by hand: what is signed as, and whether the day is written beside it. */
  | { readonly type: 'toSign'; readonly labels: readonly string[] }
  | { readonly type: 'attachments'; readonly names: readonly string[] }
  /** The court's name over the day, with the place of the seal. */
  | { readonly type: 'signature'; readonly court: string; readonly day: string }
  | { readonly type: 'contact'; readonly text: string }
  | { readonly type: 'copies'; readonly text: string };

/** A paper laid out: what stands in the file's own description, and its blocks from top to bottom. */
export type Layout = {
  readonly title: string;
  readonly court: string;
  readonly date: string;
  readonly blocks: readonly Block[];
};
