import type { MessageKey } from "#app/i18n/translate.ts";
import type { help } from "#app/i18n/zh-CN/help.ts";

type HelpKey = keyof typeof help;
type GuideName<Key> = Key extends `help.${infer Guide}.${string}.text` ? Guide : never;
export type Guide = GuideName<HelpKey>;
type SectionOf<G extends Guide, Key> = Key extends `help.${G}.${infer Section}.text` ? Section : never;
type Link = { readonly href: string; readonly label: HelpKey };
type Sections = { readonly [G in Guide]: { readonly [S in SectionOf<G, HelpKey>]: readonly Link[] } };

const capExample = "/api/v1/fee-cap?low=2000000&high=4000000&sector=industry&policy=shanxian";
const to = (href: string, label: HelpKey): Link => ({ href, label });
const register = to("/register", "help.link.register");
const items = to("/items", "help.link.items");
const needs = to("/needs", "help.link.needs");
const owner = to("/owner", "help.link.owner");
const agency = to("/agency", "help.link.agency");
const agencies = to("/agencies", "help.link.agencies");
const sanctions = to("/sanctions", "help.link.sanctions");
const department = to("/department", "help.link.department");
const supervise = to("/supervise", "help.link.supervise");

/** Every guide with its sections in order, and where each leads; a section without a text does not compile. */
const sections: Sections = {
  owner: {
    enter: [register],
    case: [to("/owner/cases/new", "help.link.new_case"), items],
    post: [owner],
    open: [needs],
    work: [owner],
    rate: [owner],
  },
  agency: {
    enter: [register],
    find: [needs, agency],
    quote: [],
    sign: [agency],
    deliver: [agency],
    paid: [agency],
    rated: [agencies],
    state: [agency, sanctions],
  },
  department: { confirm: [department, items], review: [department], never: [] },
  supervision: { hall: [supervise], lights: [supervise], sanctions: [sanctions], record: [] },
  verify: {
    cap: [items, to(capExample, "help.link.api")],
    opening: [needs, to("/verify/draw", "help.link.draw")],
    report: [to("/cases", "help.link.cases")],
    score: [agencies],
    sanctions: [sanctions],
  },
  rules: {
    list: [items],
    cap: [items],
    periods: [],
    grades: [agencies],
    versions: [to("/policies", "help.link.policies")],
  },
};
export const guides = Object.keys(sections) as Guide[];

export type GuideSection = {
  readonly id: string;
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly links: readonly Link[];
};

/** Null: no such guide. */
export function guideOf(name: string): { guide: Guide; sections: GuideSection[] } | null {
  const guide = guides.find((known) => known === name);
  if (!guide) return null;
  const entries = Object.entries<readonly Link[]>(sections[guide]);
  return {
    guide,
    sections: entries.map(([id, links]) => ({
      id,
      title: `help.${guide}.${id}.title` as MessageKey,
      text: `help.${guide}.${id}.text` as MessageKey,
      links,
    })),
  };
}

type WordOf<Key> = Key extends `help.word.${infer Word}.zh` ? Word : never;
export type Word = WordOf<HelpKey>;
