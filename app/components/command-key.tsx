import { useState } from "react";

/** One number per rendered form: sent twice, it has one effect. */
export function CommandKey() {
  const [key] = useState(() => globalThis.crypto.randomUUID());
  return <input type="hidden" name="_cmd" value={key} suppressHydrationWarning />;
}
