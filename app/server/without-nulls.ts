import { Transform, type TransformCallback } from "node:stream";

/**
 * React 18 hands out its 4 KB buffer whole when a character of several bytes does not fit its end, so
 * Chinese pages get NUL bytes in the middle (facebook/react#24985, mended in React 19 only). No page
 * of ours has a NUL of its own.
 */
export function withoutNulls(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
