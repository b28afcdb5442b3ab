import { afterAll, expect, test } from "vitest";
import { configFile, plant } from "./planted.ts";

const planted: readonly [rule: string, file: string, text: string][] = [
  ["house(pure-domain)", "domain/new-date.ts", `export const at = () => new Date();`],
  ["house(pure-domain)", "domain/date-now.ts", `export const at = () => Date.now();`],
  ["house(pure-domain)", "domain/random.ts", `export const die = () => Math.random();`],
  ["house(no-job-names)", "domain/name.ts", `export const openJobs = 1;`],
  ["house(no-job-names)", "db/schema/name.ts", `export const job_id = 1;`],
  [
    "house(commands-record)",
    "app/commands/need/post-need.ts",
    `declare function withTx(work: () => number): number;
     export function postNeed() { return withTx(() => 1); }`,
  ],
  ["house(env-in-one-place)", "app/env.ts", `export const port = process.env.PORT;`],
  [
    "typescript(no-floating-promises)",
    "db/thenable.ts",
    `type Builder = { then: (resolve: (rows: number[]) => void, reject: (error: unknown) => void) => void };
     declare function insert(): Builder;
     export function save() { insert(); }`,
  ],
  [
    "typescript(switch-exhaustiveness-check)",
    "domain/switch.ts",
    `export function letter(grade: "A" | "B"): number { switch (grade) { case "A": return 1; } return 2; }`,
  ],
  [
    "typescript(consistent-type-imports)",
    "db/types.ts",
    `import { Letter } from "./letter.ts"; export const first: Letter = "A";`,
  ],
  ["typescript(no-explicit-any)", "db/any.ts", `export const rows: any = [];`],
  ["eslint(max-lines)", "db/long.ts", `export const one = 1;\n`.repeat(1) + `// a line\n`.repeat(301)],
  ["oxc(no-barrel-file)", "db/barrel.ts", `export * from "./letter.ts";`],
  [
    "jsx-a11y(alt-text)",
    "app/components/picture.tsx",
    `export const Picture = () => <img src="/seal.png" />;`,
  ],
];
const innocent: Record<string, string> = {
  "db/letter.ts": `export type Letter = "A"; export const letter: Letter = "A";`,
  "domain/given.ts": `export const at = (iso: string) => new Date(iso); export const jobless = 1;`,
  "app/commands/need/good.ts": `declare function withTx(work: () => number): number; declare function record(): number;
     function save() { return record(); }
     export function postNeed() { return withTx(() => save()); }`,
};

const files = { ...innocent, ...Object.fromEntries(planted.map(([, file, text]) => [file, text])) };
const tree = plant(files, ["typescript", "@types", "react", "vite"]);
afterAll(() => tree.remove());
const report = tree.run("oxlint", "--config", configFile("oxlint.json"), "-f", "unix", "app", "db", "domain");
const found = report.split("\n").map((line) => ({ file: line.split(":")[0] ?? "", line }));

test.each(planted)("%s sees %s", (rule, file) => {
  const lines = found.filter((one) => one.file.endsWith(file)).map(({ line }) => line);
  expect(lines.join("\n")).toContain(rule);
});

test.each(Object.keys(innocent))("nothing is wrong with %s", (file) => {
  expect(found.filter((one) => one.file.endsWith(file))).toEqual([]);
});
