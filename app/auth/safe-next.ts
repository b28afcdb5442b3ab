const ownPath = /^\/(?![/\\])[^\\\u0000-\u0020]*$/;

/** A path of this site and nothing a browser could read as another one; else null. */
export function safeNext(path: string | null | undefined): string | null {
  return path && path.length < 2_000 && ownPath.test(path) ? path : null;
}
