import { publicRoute } from "#app/server/guarded.ts";

const missing = () => {
  throw new Response(null, { status: 404 });
};

export const loader = publicRoute("not-found", missing);
export const action = publicRoute("not-found", missing);

/** Never rendered: the loader always throws, and the root's error page answers. */
export default function NotFound() {
  return null;
}
