import type { ReactNode } from "react";
import type { Polygon } from "#domain/case/coverage.ts";
import { KeyValues } from "./key-values.tsx";
import { Light, type LightState } from "./light.tsx";
import { Sheet } from "./sheet.tsx";
import { useFormat, useT } from "./ui-context.tsx";

const lights = {
  proposed: "run",
  in_force: "ok",
  coming: "run",
  expired: "off",
  returned: "bad",
  superseded: "off",
  revoked: "bad",
} as const satisfies Record<string, LightState>;
export type RegionalShownState = keyof typeof lights;

export function RegionalLight({ state }: { readonly state: RegionalShownState }) {
  const t = useT();
  return <Light state={lights[state]}>{t(`regional.state.${state}`)}</Light>;
}

type Name = { readonly code: string; readonly nameZh: string; readonly nameEn: string };
export type ShownResult = {
  readonly no: string;
  readonly version: number;
  readonly items: readonly Name[];
  readonly department: string;
  readonly departmentEn: string | null;
  readonly projectCodes: readonly string[];
  readonly zone: string | null;
  readonly polygon: Polygon | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly conditions: string;
  readonly commitment: string | null;
  readonly reason: string;
  readonly fileName: string;
  readonly revokeReason: string | null;
  readonly shown: RegionalShownState;
};

/** One version: what it covers, where, how long, under which conditions and promises. */
export function RegionalSheet({
  result,
  fileHref,
  children,
}: {
  readonly result: ShownResult;
  readonly fileHref: string;
  readonly children?: ReactNode;
}) {
  const t = useT();
  const { local, day } = useFormat();
  return (
    <Sheet
      title={t("regional.version", { version: result.version })}
      side={<RegionalLight state={result.shown} />}
    >
      <KeyValues
        items={[
          [t("regional.items"), <Items key="items" items={result.items} />],
          [
            t("regional.department"),
            local({ zh: result.department, en: result.departmentEn ?? result.department }),
          ],
          [t("regional.valid"), `${day(result.validFrom)} – ${day(result.validTo)}`],
          [
            t("regional.projects"),
            result.projectCodes.length > 0 ? <Codes key="codes" codes={result.projectCodes} /> : null,
          ],
          [t("regional.zone"), result.zone],
          [t("regional.area"), result.polygon ? <Corners key="area" polygon={result.polygon} /> : null],
          [t("regional.conditions"), result.conditions || null],
          [
            t("regional.commitment"),
            <span key="promise" className="prose">
              {result.commitment ?? t("regional.commitment.none")}
            </span>,
          ],
          [t("regional.reason"), result.reason],
          [
            t("regional.file"),
            <a key="file" href={fileHref}>
              {result.fileName}
            </a>,
          ],
        ]}
      />
      {result.revokeReason ? <p>{t("regional.revoked_because", { reason: result.revokeReason })}</p> : null}
      {children}
    </Sheet>
  );
}

function Items({ items }: { readonly items: readonly Name[] }) {
  const { local } = useFormat();
  return items.map(({ code, nameZh, nameEn }) => (
    <div key={code}>
      <a href={`/items/${code}`}>{local({ zh: nameZh, en: nameEn })}</a>{" "}
      <span className="small mut">{code}</span>
    </div>
  ));
}

function Codes({ codes }: { readonly codes: readonly string[] }) {
  return codes.map((code) => (
    <div key={code}>
      <a href={`/cases?q=${code}`}>
        <code>{code}</code>
      </a>
    </div>
  ));
}

function Corners({ polygon }: { readonly polygon: Polygon }) {
  const t = useT();
  const count = polygon.reduce((sum, ring) => sum + ring.length, 0);
  return (
    <details>
      <summary>{t("regional.area.corners", { count })}</summary>
      {polygon.map((ring, at) => (
        <p key={ring.join(" ")} className="small code">
          {at === 0 ? "" : "− "}
          {ring.map(([lng, lat]) => `${lng}, ${lat}`).join("; ")}
        </p>
      ))}
    </details>
  );
}
