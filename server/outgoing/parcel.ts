export type Parcel = {
  /** The same at every attempt, so that a receiver can tell a repetition. */
  readonly id: string;
  /** Phone or mailbox; empty for a webhook. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What a webhook is told beside the text. */
  readonly about: { readonly court: string; readonly occasion: string; readonly number: string };
};

/** `refused`: the receiver will not take this one, however often it is tried. */
export type Sent =
  | { readonly kind: 'sent'; readonly says: string }
  | { readonly kind: 'failed'; readonly says: string; readonly unreachable: boolean }
  | { readonly kind: 'refused'; readonly says: string };
