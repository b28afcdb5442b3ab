import type { LineChange } from "#domain/catalogue/diff.ts";
import type { Role } from "#domain/shared/actor.ts";
import type { LocalText } from "#domain/shared/local-text.ts";
import { fieldLabel, LineDiff } from "./line-diff.tsx";
import { Sheet } from "./sheet.tsx";
import { Timeline } from "./timeline.tsx";
import { useFormat, useT } from "./ui-context.tsx";

type Officer = { readonly name: string | null; readonly role: Role; readonly office: LocalText };
type Version = {
  readonly version: number;
  readonly step: "listed" | "changed" | "delisted" | "relisted" | "priced";
  readonly effectiveOn: string;
  readonly inForceAt: Date | string;
  readonly reason: string;
  readonly basis: string;
  readonly proposer: Officer | null;
  readonly approver: Officer | null;
  readonly changes: readonly { readonly field: string; readonly lines: readonly LineChange[] }[];
};

/** "Yizhou Ecology Bureau (Regulator)", with the name in front where the reader may know it. */
export function useOfficerText(): (officer: Officer) => string {
  const t = useT();
  const { local } = useFormat();
  return ({ name, role, office }) =>
    [name, t("catalogue.officer", { office: local(office), role: t(`role.${role}`) })]
      .filter(Boolean)
      .join(" · ");
}

/** Every version with its day, its reason and the two who made it, newest first. */
export function ItemHistory({ history }: { readonly history: readonly Version[] }) {
  const t = useT();
  if (history.length === 0) return null;
  return (
    <Sheet title={t("catalogue.history")} id="history">
      <Timeline
        entries={history.map((version) => ({
          at: version.inForceAt,
          title: t("catalogue.history.entry", {
            version: version.version,
            step: t(`catalogue.step.${version.step}`),
          }),
          note: <Note {...version} />,
        }))}
      />
    </Sheet>
  );
}

function Note({ effectiveOn, reason, basis, proposer, approver, changes }: Version) {
  const t = useT();
  const { day, list, clause } = useFormat();
  const officer = useOfficerText();
  const fields = changes.map(({ field }) => fieldLabel(t, "line", field));
  return (
    <>
      <div>{t("catalogue.history.from", { day: day(effectiveOn) })}</div>
      {reason ? <div>{t("catalogue.history.reason", { reason })}</div> : null}
      {basis ? <div>{t("catalogue.history.basis", { basis: clause(basis) })}</div> : null}
      {proposer ? <div>{t("catalogue.history.proposer", { who: officer(proposer) })}</div> : null}
      {approver ? <div>{t("catalogue.history.approver", { who: officer(approver) })}</div> : null}
      {fields.length > 0 ? (
        <details>
          <summary>{t("catalogue.history.changes", { fields: list(fields) })}</summary>
          <LineDiff kind="line" changes={changes} />
        </details>
      ) : null}
    </>
  );
}
