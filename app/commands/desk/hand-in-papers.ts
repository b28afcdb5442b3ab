import type { DeferrablePaper } from "#domain/agency/entry-papers.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { insertFile } from "#db/store/file.ts";
import { withTx } from "#db/transaction.ts";
import { keepUpload, type Upload } from "#app/integrations/files/keep-upload.ts";
import { handInPaper } from "../registration/hand-in-paper.ts";
import { actOnBehalf, type AtDesk, type Order, type Receipt } from "./on-behalf.ts";

type Deferred = { readonly paper: Upload; readonly kind: DeferrablePaper };
type Paper = { readonly paper: Upload; readonly note: string };

/** A paper deferred at entry: the agency's own hand-in, so that its day is kept. Refuses what `handInPaper` refuses. */
export async function handInDeferred(
  ctx: Ctx,
  order: Order,
  { kind, paper }: Deferred,
): Promise<Outcome<Receipt>> {
  return actOnBehalf(ctx, order, {
    act: "hand_in_papers",
    run: (acting, { visit }) =>
      visit.kind === "agency"
        ? handInPaper(acting, { kind, file: paper })
        : Promise.resolve(refuse("command.not_found")),
    subjectOf: (_value, { kind: firm, code }) => `${firm}:${code}`,
  });
}

/** Takes a paper over the counter into the firm's own file, with its hash. */
export async function handInPapers(ctx: Ctx, order: Order, input: Paper): Promise<Outcome<Receipt>> {
  return actOnBehalf(ctx, order, {
    act: "hand_in_papers",
    run: (acting, at) => keepPaper(acting, at, input),
    subjectOf: ({ fileId }) => `file:${fileId}`,
  });
}

async function keepPaper(
  ctx: Ctx,
  { visit, firm, officer }: AtDesk,
  { paper, note }: Paper,
): Promise<Outcome<{ fileId: string }>> {
  if (!firm || ctx.onBehalf?.officer !== officer) return refuse("command.forbidden");
  const kept = await keepUpload(paper, "registration");
  if (!kept.ok) return kept;
  const { name, sha256 } = kept.value;
  return withTx(
    ctx,
    { command: "desk.hand_in_papers", input: { code: visit.code, sha256, note } },
    async (tx) => {
      const whose = {
        purpose: "registration" as const,
        organisationId: firm.id,
        uploadedBy: officer.accountId,
      };
      const fileId = await insertFile(tx, { ...kept.value, ...whose });
      await record(tx, ctx, {
        type: "desk.papers_received",
        subjects: [`${visit.kind}:${visit.code}`],
        data: { fileId, name, sha256, note },
      });
      return ok({ fileId });
    },
  );
}
