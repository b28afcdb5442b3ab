import { expect, test } from "vitest";
import routes from "../routes.ts";
import { guardMarkOf } from "./guarded.ts";
import { publicRoutes } from "./public-routes.ts";

const modules = import.meta.glob<Record<string, unknown>>([
  "../root.tsx",
  "../routes/**/*.{ts,tsx}",
  "!../routes/**/*.test.{ts,tsx}",
]);
const named = ["root.tsx", ...routes.map((entry) => entry.file)];

async function load(file: string): Promise<Record<string, unknown>> {
  const found = modules[`../${file}`];
  if (!found) throw new Error(`routes.ts names ${file}, which is not there`);
  return found();
}

/** Names of what is not as it must be, so that a failing test says where. */
function faultsOf(module: Record<string, unknown>): string[] {
  const bare = ["loader", "action"].filter((name) => name in module && !guardMarkOf(module[name]));
  const unlisted = ["loader", "action"].filter((name) => {
    const sign = guardMarkOf(module[name]);
    return sign?.kind === "public" && !(publicRoutes as readonly string[]).includes(sign.name);
  });
  // A loader in the browser would pass the guard by.
  const inBrowser = ["clientLoader", "clientAction"].filter((name) => name in module);
  return [...bare, ...unlisted, ...inBrowser];
}

test.each(named)("%s: loader and action come through guarded() or publicRoute()", async (file) => {
  expect(faultsOf(await load(file))).toEqual([]);
});

test("a bare loader would be found", () => {
  expect(faultsOf({ loader: () => null, action: () => null, clientLoader: () => null })).toHaveLength(3);
});

test("every public name of the reviewed list is used, so that none stays open by mistake", async () => {
  const used = new Set<string>();
  for (const file of named) {
    const module = await load(file);
    for (const name of ["loader", "action"]) {
      const sign = guardMarkOf(module[name]);
      if (sign?.kind === "public") used.add(sign.name);
    }
  }
  expect(publicRoutes.filter((name) => !used.has(name))).toEqual([]);
});

test("a file with a loader or an action stands in routes.ts, and no address twice", async () => {
  const files = Object.keys(modules).map((path) => path.replace("../", ""));
  for (const file of files.filter((each) => !named.includes(each))) {
    const module = await load(file);
    expect([file, ...["loader", "action"].filter((name) => name in module)]).toEqual([file]);
  }
  const paths = routes.map((entry) => entry.path ?? "/");
  expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([]);
});
