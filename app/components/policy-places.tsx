import type { VersionState } from "#domain/policy/timeline.ts";
import { DataTable } from "./data-table.tsx";
import { Sheet } from "./sheet.tsx";
import { useFormat, useT } from "./ui-context.tsx";

type Place = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly profile: string;
  readonly inherited: boolean;
  readonly depth: number;
};
type Version = {
  readonly profile: string;
  readonly version: number;
  readonly state: VersionState;
  readonly name: { readonly zh: string; readonly en: string };
};
type Props = {
  readonly places: readonly Place[];
  readonly versions: readonly Version[];
  /** Where the pages of versions stand. */
  readonly base: "/policies" | "/supervise/policies";
};

/** The tree of places: which rules hold where, and from where they are inherited. */
export function PlaceProfiles({ places, versions, base }: Props) {
  const t = useT();
  const { local } = useFormat();
  const current = new Map(
    versions.filter(({ state }) => state === "in_force").map((version) => [version.profile, version]),
  );
  return (
    <Sheet title={t("policy.places")} note={t("policy.places.note")} pad={false}>
      <DataTable
        dense
        rows={places}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "place",
            label: t("policy.place"),
            main: true,
            cell: ({ nameZh, nameEn, code, depth }) => (
              <>
                <span aria-hidden="true">{"　".repeat(depth)}</span>
                {local({ zh: nameZh, en: nameEn })} <span className="small mut">{code}</span>
              </>
            ),
          },
          {
            key: "holds",
            label: t("policy.holds"),
            cell: ({ profile, inherited }) => {
              const version = current.get(profile) ?? current.get("default");
              if (!version) return profile;
              return (
                <>
                  <a href={`${base}/${version.profile}/${version.version}`}>
                    {t("policy.need.version", { title: local(version.name), version: version.version })}
                  </a>{" "}
                  <span className="small mut">{t(inherited ? "policy.inherited" : "policy.own")}</span>
                </>
              );
            },
          },
        ]}
      />
    </Sheet>
  );
}
