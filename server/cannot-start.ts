/**
 * The surroundings do not let the program start: a wrong setting, a folder in use, an unsuitable database.
 * The message is Chinese, meant for the person at the console, and says what to do; it is printed without a stack.
 */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
