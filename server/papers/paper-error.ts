/**
 * Why a paper could not be made:
 * `characterMissing` no font has a glyph for a character of the text;
 * `fontMissing` the fonts themselves are not there;
 * `paperInvalid` the content breaks the schema of its kind;
 * `templateInvalid` a template of the court's cannot be used;
 * `typesetterBroken` the typesetter failed or died.
 */
export type PaperFailure =
  | 'characterMissing'
  | 'fontMissing'
  | 'paperInvalid'
  | 'templateInvalid'
  | 'typesetterBroken';

/** Thrown when a paper cannot be rendered. The message is Chinese and may be shown to staff. */
export class PaperError extends Error {
  readonly failure: PaperFailure;

  constructor(failure: PaperFailure, message: string) {
    super(message);
    this.name = 'PaperError';
    this.failure = failure;
  }
}
