/** A row's number in an address; null for anything else. */
export function idOf(text: string | undefined): number | null {
  const id = Number(text);
  return /^\d{1,10}$/.test(text ?? "") && id > 0 && id < 2 ** 31 ? id : null;
}
