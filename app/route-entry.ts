/** One line of a map: the URL pattern and the app-relative file; `relative()` of Remix breaks production builds. */
export type RouteEntry = {
  readonly path?: string;
  readonly index?: boolean;
  readonly file: string;
  readonly id?: string;
};

/** `id` is needed only when one file answers at two URLs. */
export function route(path: string, file: string, id?: string): RouteEntry {
  const place = path === "/" ? { index: true } : { path: path.replace(/^\//, "") };
  return { ...place, file, ...(id ? { id } : {}) };
}
