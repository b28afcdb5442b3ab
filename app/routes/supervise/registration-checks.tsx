import type { EntryChecks } from "#app/commands/registration/entry-checks.ts";
import { KeyValues } from "#app/components/key-values.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

/** Who stands behind the firm, and what the system has compared: pointers for the person who decides. */
export function ChecksSheet({ checks }: { checks: EntryChecks }) {
  const t = useT();
  const { local, day } = useFormat();
  const { links, namesakes, sharedPractitioners, gaps, expiring } = checks;
  const formal = [
    ...gaps.map(({ item, missing }) =>
      t("identity.qualification_gap", { item: local(item), missing: missing.map(local).join("、") }),
    ),
    ...expiring.map((each) => t("identity.expires_soon", { item: local(each.item), day: day(each.day) })),
    ...namesakes.map((name) => t("identity.namesake", { name })),
    ...(sharedPractitioners > 0 ? [t("identity.shared_practitioners", { count: sharedPractitioners })] : []),
  ];
  const linked = links.map(({ name, kind, grounds }) =>
    t("identity.linked", {
      name,
      kind: t(`identity.kind.${kind}`),
      grounds: grounds.map((ground) => t(`identity.ground.${ground}`)).join("、"),
    }),
  );
  return (
    <>
      <Sheet title={t("identity.formal")} note={t("identity.formal_note")}>
        <Lines lines={formal} none={t("identity.formal_fine")} />
      </Sheet>
      <Sheet title={t("identity.checks")} note={linked.length > 0 ? t("identity.linked_note") : undefined}>
        <Lines lines={linked} none={t("identity.no_conflicts")} />
      </Sheet>
      <Stated stated={checks.stated} />
    </>
  );
}

function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <div className="prose">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Stated({ stated }: Pick<EntryChecks, "stated">) {
  const t = useT();
  const shown = stated.filter(({ role }) => role !== "self" && role !== "name" && role !== "address");
  return (
    <Sheet title={t("identity.stated")}>
      <KeyValues
        items={shown.map(({ role, masked, shareBp }, at) => [
          t(`identity.role.${role}`),
          <span key={at}>{shareBp === null ? masked : `${masked} · ${(shareBp / 100).toFixed(2)}%`}</span>,
        ])}
      />
    </Sheet>
  );
}
