import { importLimits, importRoles, type ImportKindName } from "#domain/import/kinds.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { ok, refuse, type Outcome } from "#domain/shared/outcome.ts";
import { keepBytes } from "#app/integrations/files/store.ts";
import type { Ctx } from "#db/context.ts";
import { record } from "#db/record.ts";
import { placeOf } from "#db/store/catalogue.ts";
import { addImportRun, runningImports } from "#db/store/import.ts";
import { withTx } from "#db/transaction.ts";
import { handOver } from "./hand-over.ts";

type Input = { readonly kind: ImportKindName; readonly fileName: string; readonly bytes: Uint8Array };

const mostAtOnce = 3;
const longestName = 200;

/** Who may bring a list of this kind; the command line acts for the market itself. */
export function mayImport(ctx: Pick<Ctx, "actor">, kind: ImportKindName): boolean {
  return hasRole(ctx.actor, "system", importRoles[kind]);
}

/**
 * Keeps a file and has it looked at: nothing is written to the market before `applyImport`.
 *
 * - Refuses: `command.forbidden`, `import.empty`, `import.too_large`, `import.too_many_running`.
 */
export async function startImport(ctx: Ctx, input: Input): Promise<Outcome<{ readonly id: string }>> {
  const { kind, bytes } = input;
  if (!mayImport(ctx, kind)) return refuse("command.forbidden");
  if (bytes.length === 0) return refuse("import.empty");
  if (bytes.length > importLimits.bytes)
    return refuse("import.too_large", { mostMb: importLimits.bytes / 1_048_576 });
  const person = ctx.actor.kind === "person" ? ctx.actor : null;
  const running = person ? await runningImports(ctx.db, person.organisationId) : 0;
  if (running >= mostAtOnce) return refuse("import.too_many_running", { running });
  const sha256 = await keepBytes(bytes);
  const fileName = input.fileName.replace(/^.*[\\/]/, "").slice(-longestName) || "-";
  const trace = { kind, fileName, sha256 };
  return withTx(ctx, { command: "import.start", input: trace }, async (tx) => {
    const id = await addImportRun(tx, {
      ...trace,
      size: bytes.length,
      state: "checking",
      accountId: person?.accountId ?? null,
      membershipId: person?.membershipId ?? null,
      organisationId: person?.organisationId ?? null,
      jurisdictionCode: person ? await placeOf(tx, person.organisationId) : null,
    });
    if (person) await handOver(tx, id);
    await record(tx, ctx, {
      type: "import.started",
      subjects: [`import:${id}`],
      data: trace,
      visibility: "internal",
    });
    return ok({ id });
  });
}
