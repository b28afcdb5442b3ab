import { z } from "zod";
import { identityRoles } from "#domain/agency/identity.ts";
import { hex, lp, sha256 } from "#domain/shared/encoding.ts";
import { fenSchema } from "#domain/shared/fen-schema.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { checkCodes, type Flag } from "./check.ts";
import { occasions, screenOn, type Occasion, type Screened } from "./occasions.ts";
import { thresholdsSchema, type Thresholds } from "./thresholds.ts";

/** Names the screens and the encoding: another version is not recomputed by this one. */
export const dossierScheme = "zjcs-screen/1";

const at = z.iso.datetime().transform((text) => new Date(text));
const text = z.string().max(400);
const texts = z.array(text).max(2_000).readonly();
const pastNeed = z.strictObject({
  no: text,
  owner: text,
  itemCode: text,
  categoryCode: text,
  on: text,
  method: text,
  estimateFen: fenSchema.nullable(),
  noticeWd: z.int(),
  minimumNoticeWd: z.int(),
  winner: text.nullable(),
  second: text.nullable(),
  bidders: texts,
});
const traces = z.strictObject({
  network: text.nullable(),
  device: text.nullable(),
  contacts: texts,
  fileHashes: texts,
  fileAuthors: texts,
  practitioners: texts,
});
const mark = z.strictObject({
  role: z.enum(identityRoles),
  node: text,
  nameNode: text.nullable(),
  shareBp: z.int().nullable(),
});
const quote = z.strictObject({
  agency: text,
  amountFen: fenSchema.nullable(),
  rejection: text.nullable(),
  receivedAt: at,
  traces,
  marks: z.array(mark).max(1_000).readonly(),
});
const opening = z.strictObject({
  need: pastNeed.extend({ closesAt: at, changedAt: at.nullable() }),
  quotes: z.array(quote).max(5_000).readonly(),
  past: z.array(pastNeed).max(5_000).readonly(),
  givenUp: z
    .array(z.strictObject({ needNo: text, winner: text, reserve: text }))
    .max(100)
    .readonly(),
});
const work = z.strictObject({ engagement: text, agency: text });
const factsSchemas: { readonly [O in Occasion]: z.ZodType<Extract<Screened, { occasion: O }>["facts"]> } = {
  publication: opening,
  notices: opening,
  opening,
  award: opening,
  reserve: opening,
  requirement: z.strictObject({
    need: text,
    caseCode: text,
    department: text,
    createdAt: at,
    winner: text,
    visits: z.array(at).max(5_000).readonly(),
  }),
  staffing: z.strictObject({
    engagement: text,
    people: z
      .array(z.strictObject({ person: text, masked: text, open: z.array(work).readonly() }))
      .max(500)
      .readonly(),
  }),
  delivery: work.extend({
    itemCode: text,
    minutes: z.int().min(0),
    others: z
      .array(z.strictObject({ engagement: text, minutes: z.int().min(0) }))
      .max(5_000)
      .readonly(),
  }),
  acceptance: z.strictObject({
    owner: text,
    accepted: z
      .array(work.extend({ seconds: z.int().min(0) }))
      .max(5_000)
      .readonly(),
  }),
};
const findingSchema = z.strictObject({
  check: z.enum(checkCodes),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  agencies: texts,
  measure: z.record(z.string().max(40), z.union([z.number(), text])),
});
const dossierSchema = z.strictObject({
  scheme: z.literal(dossierScheme),
  /** What was screened when, once: "opening:2026-000123:1". */
  key: z.string().max(200),
  occasion: z.enum(occasions as readonly [Occasion, ...Occasion[]]),
  thresholds: thresholdsSchema,
  facts: z.unknown(),
  findings: z.array(findingSchema).max(5_000).readonly(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Inputs, figures and findings of one screening, as stored and as downloaded: plain JSON. */
export type Dossier = {
  readonly scheme: string;
  readonly key: string;
  readonly occasion: Occasion;
  readonly thresholds: Thresholds;
  /** As JSON: instants are ISO texts. */
  readonly facts: unknown;
  readonly findings: readonly Flag[];
  readonly sha256: string;
};

export function dossierOf(key: string, screened: Screened, thresholds: Thresholds): Dossier {
  const facts: unknown = JSON.parse(JSON.stringify(screened.facts));
  const findings = screenOn(screened, thresholds);
  const body = { scheme: dossierScheme, key, occasion: screened.occasion, thresholds, facts, findings };
  return { ...body, sha256: digestOf(body) };
}

function digestOf({ key, occasion, thresholds, facts, findings }: Omit<Dossier, "sha256">): string {
  const parts = [thresholds, facts, findings].map(canonical);
  return hex(sha256(lp(dossierScheme, key, occasion, ...parts)));
}

/** JSON with the names in each object in order, so that storing and reading it changes nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * Runs the screens again over the stored inputs. Refuses `alarm.dossier_malformed`, `alarm.dossier_changed` when the
 * digest does not fit its content, `alarm.dossier_differs` when the screens now say something else.
 */
export function recomputeDossier(stored: unknown): Outcome<Dossier> {
  const parsed = dossierSchema.safeParse(stored);
  if (!parsed.success) return refuse("alarm.dossier_malformed");
  const dossier = parsed.data as Dossier;
  const facts = factsSchemas[dossier.occasion].safeParse(dossier.facts);
  if (!facts.success) return refuse("alarm.dossier_malformed");
  if (digestOf(dossier) !== dossier.sha256) return refuse("alarm.dossier_changed");
  const screened = { occasion: dossier.occasion, facts: facts.data } as Screened;
  const again = screenOn(screened, dossier.thresholds);
  return canonical(again) === canonical(dossier.findings) ? ok(dossier) : refuse("alarm.dossier_differs");
}

/** The gravest finding; null when nothing was found. */
export function levelOf(findings: readonly Flag[]): Flag["level"] | null {
  return findings.reduce<Flag["level"] | null>(
    (most, { level }) => (level > (most ?? 0) ? level : most),
    null,
  );
}
