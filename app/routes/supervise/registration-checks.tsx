import type { EntryChecks } from "#app/commands/registration/entry-checks.ts";
import { KeyValues } from "#app/components/key-values.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

/** Who stands behind the firm, and what the system has compared: pointers for the person who decides. */
export function ChecksSheet({ checks }: { checks: EntryChecks }) {
  const t = useT();
  const { local, day, list } = useFormat();
  const { links, namesakes, sharedPractitioners, gaps, expiring } = checks;
  const formal = [
    ...gaps.map(({ item, missing }) =>
      t("identity.qualification_gap", { item: local(item), missing: list(missing.map(local)) }),
    ),
    ...expiring.map((each) => t("identity.expires_soon", { item: local(each.item), day: day(each.day) })),
    ...namesakes.map((name) => t("identity.namesake", { name })),
    ...(sharedPractitioners > 0 ? [t("identity.shared_practitioners", { count: sharedPractitioners })] : []),
  ];
  const linked = useLinkLines()(links);
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

/** One line for each tie to another firm of the market. */
function useLinkLines(): (links: EntryChecks["links"]) => string[] {
  const t = useT();
  const { list } = useFormat();
  return (links) =>
    links.map(({ name, kind, grounds, review }) => {
      const said = grounds.map((ground) => t(`identity.ground.${ground}`));
      if (review) said.push(t("identity.ground.review"));
      return t("identity.linked", { name, kind: t(`identity.kind.${kind}`), grounds: list(said) });
    });
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
  const shown = stated.filter(
    ({ role, masked }, at) =>
      role !== "self" &&
      role !== "name" &&
      role !== "address" &&
      // The firm's number and its contact's are often the same one.
      stated.findIndex((other) => other.role === role && other.masked === masked) === at,
  );
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
