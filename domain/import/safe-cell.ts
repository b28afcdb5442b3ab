/** What a spreadsheet program may take for the beginning of a formula, in either width. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const neutral = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** An apostrophe in front keeps it text in every spreadsheet program (OWASP, CSV injection). */
export function neutralised(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The value that `neutralised` was given. */
export function restored(text: string): string {
  return neutral.test(text) ? text.slice(1) : text;
}
