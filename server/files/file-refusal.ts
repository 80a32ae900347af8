/** Why a file was not taken in. `message` is Chinese: what is wrong and what to do. */
export type FileRefusal = {
  readonly received: false;
  readonly code:
    | 'empty'
    | 'tooLarge'
    | 'typeNotAllowed'
    | 'contentMismatch'
    | 'damaged'
    | 'encrypted'
    | 'interrupted'
    | 'noRoom';
  readonly message: string;
};

export function refuseFile(code: FileRefusal['code'], message: string): FileRefusal {
  return { received: false, code, message };
}
