import type { Grade } from "#domain/agency/grade.ts";
import type { DirectReasonCode } from "#domain/need/direct-reasons.ts";
import type { ShortlistFilters } from "#domain/need/shortlist.ts";
import { DataTable } from "./data-table.tsx";
import { GradeBadge } from "./grade-badge.tsx";
import { KeyValues } from "./key-values.tsx";
import { Sheet } from "./sheet.tsx";
import { Tag } from "./tag.tsx";
import { useFormat, useT } from "./ui-context.tsx";

export type ShownList = {
  readonly lockedAt: Date | string;
  readonly filters: ShortlistFilters;
  readonly itemCodes: readonly string[];
  readonly sha256: string;
  readonly place: { readonly zh: string; readonly en: string } | null;
  readonly agencies: readonly {
    readonly code: string;
    readonly grade: Grade;
    readonly name: string;
    readonly nameEn: string | null;
  }[];
};
type Props = {
  readonly list: ShownList;
  readonly need: { readonly directCode: DirectReasonCode | null; readonly directReason: string | null };
  readonly chosen: string | null;
};

/** Who could have been chosen, by which search, and whose grounds they were: public with the result. */
export function ShortlistSheet({ list, need, chosen }: Props) {
  const t = useT();
  return (
    <Sheet title={t("choice.public")} note={t("choice.public_note")}>
      <div className="grid">
        <KeyValues
          items={[
            [t("choice.code"), need.directCode ? t(`choice.code.${need.directCode}`) : null],
            [t("choice.reason"), need.directReason],
          ]}
        />
        <ListFacts list={list} />
        <ListedAgencies list={list} chosen={chosen} />
      </div>
    </Sheet>
  );
}

export function ListFacts({ list }: { readonly list: ShownList }) {
  const t = useT();
  const { exact, local, list: joined } = useFormat();
  const { filters, itemCodes, lockedAt, place, sha256, agencies } = list;
  return (
    <>
      <KeyValues
        items={[
          [t("choice.locked_at"), exact(lockedAt)],
          [t("choice.items"), joined([...itemCodes])],
          [t("choice.q"), filters.q],
          [
            t("choice.grades"),
            filters.grades.length > 0 ? <Letters grades={filters.grades} /> : t("choice.any"),
          ],
          [t("choice.district"), place ? local(place) : t("choice.any")],
          [t("choice.count"), t("choice.count_value", { count: agencies.length })],
          [
            t("choice.hash"),
            <code key="h" className="small code">
              {sha256}
            </code>,
          ],
        ]}
      />
      <p className="small mut">{t("choice.hash_note")}</p>
    </>
  );
}

function Letters({ grades }: { readonly grades: readonly Grade[] }) {
  return (
    <span className="row">
      {grades.map((grade) => (
        <GradeBadge key={grade} grade={grade} />
      ))}
    </span>
  );
}

/** By credit code: no place on it is better than another. */
export function ListedAgencies({ list, chosen }: Pick<Props, "list" | "chosen">) {
  const t = useT();
  const { local } = useFormat();
  return (
    <details>
      <summary>{t("choice.open_list", { count: list.agencies.length })}</summary>
      <DataTable
        dense
        rows={list.agencies}
        rowKey={(row) => row.code}
        toneOf={(row) => (row.code === chosen ? "win" : undefined)}
        columns={[
          {
            key: "agency",
            label: t("choice.agency"),
            main: true,
            cell: (row) => (
              <>
                <a href={`/agencies/${row.code}`}>{local({ zh: row.name, en: row.nameEn ?? row.name })}</a>{" "}
                {row.code === chosen ? <Tag tone="brand">{t("choice.chosen")}</Tag> : null}
              </>
            ),
          },
          { key: "grade", label: t("choice.grades"), cell: (row) => <GradeBadge grade={row.grade} /> },
          {
            key: "code",
            label: t("choice.q"),
            cell: (row) => <code className="small code">{row.code}</code>,
          },
        ]}
      />
    </details>
  );
}
