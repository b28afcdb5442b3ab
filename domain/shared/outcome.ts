import type { RefusalCode } from "./codes.ts";

/** Numbers and names a refusal rests on; the text layer formats `…Fen`, `…At` and `…On` by suffix. */
export type RefusalParams = Readonly<Record<string, string | number>>;
export type Refusal = { readonly code: RefusalCode; readonly params: RefusalParams };
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };
type Refused = { readonly ok: false; readonly refusal: Refusal };

export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A "no" with its permanent code. Refusals are values: exceptions are for bugs only. */
export function refuse(code: RefusalCode, params: RefusalParams = {}): Refused {
  return { ok: false, refusal: { code, params } };
}
