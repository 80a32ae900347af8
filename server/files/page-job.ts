/** What the thread that binds pages is asked and answers. */

/** A file with pages; its content is handed over to the thread. */
export type PageSource = {
  readonly material: string;
  /** Its name, for the refusals. */
  readonly name: string;
  readonly mime: string;
  readonly content: Uint8Array;
};

export type PlannedPage = { readonly material: string; readonly page: number; readonly turn: number };

export type PageJob = {
  readonly sources: readonly PageSource[];
  /** The pages of each new file, in order. */
  readonly files: readonly (readonly PlannedPage[])[];
};

/** The new files as PDF and how many pages each source has; or, in Chinese, why not. */
export type PageAnswer =
  | {
      readonly bound: true;
      readonly files: readonly Uint8Array<ArrayBuffer>[];
      readonly counts: Readonly<Record<string, number>>;
    }
  | { readonly bound: false; readonly message: string };
