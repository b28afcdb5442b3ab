import { Alert } from "#app/components/alert.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { ApplicabilityRule } from "#domain/need/applicability.ts";
import type { LocalText } from "#domain/shared/local-text.ts";

/** When nobody needs to buy this service, with the text that says so. */
export function Conditions({ rules }: { readonly rules: readonly ApplicabilityRule[] }) {
  const t = useT();
  const { money, number, list, clause } = useFormat();
  if (rules.length === 0) return null;
  const limits = ({ areaBelowM2, investmentBelowFen, zones }: ApplicabilityRule) => [
    ...(areaBelowM2 === undefined ? [] : [t("item.applicability.area", { area: number(areaBelowM2) })]),
    ...(investmentBelowFen === undefined
      ? []
      : [t("item.applicability.investment", { amount: money(investmentBelowFen) })]),
    ...(zones === undefined ? [] : [t("item.applicability.zones", { zones: list(zones) })]),
  ];
  return (
    <Sheet title={t("item.applicability")}>
      <ul className="ruled">
        {rules.map((rule, at) => (
          <li key={at}>
            <Tag>{t(`item.applicability.${rule.effect}`)}</Tag> {list(limits(rule))}{" "}
            <span className="ink2">{clause(rule.basis)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

export function Fees({ fees }: { readonly fees: readonly LocalText[] }) {
  const t = useT();
  const { local } = useFormat();
  if (fees.length === 0) return null;
  return (
    <Sheet title={t("item.fees")} note={t("item.fees.note")}>
      <ul className="ruled">
        {fees.map((fee) => (
          <li key={fee.zh}>{local(fee)}</li>
        ))}
      </ul>
    </Sheet>
  );
}

type Paper = {
  readonly id: string;
  readonly number: string;
  readonly clause: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly authorityZh: string;
  readonly authorityEn: string;
  readonly validFrom: string;
  readonly validTo: string | null;
};
type Version = Pick<Paper, "id" | "number" | "clause" | "validFrom" | "validTo"> & {
  readonly version: number;
};
type Props = {
  readonly document: Paper | null;
  /** What it asks, in words. */
  readonly rule: readonly string[];
  readonly versions: readonly Version[];
  readonly today: string;
};

/** The document in force, whether it still is, and every version before and after it. */
export function PriceDocumentSheet({ document, rule, versions, today }: Props) {
  const t = useT();
  const { local, day, clause } = useFormat();
  if (!document)
    return (
      <Sheet title={t("item.document")}>
        <p className="mut">{t("item.document.none")}</p>
      </Sheet>
    );
  const { validTo } = document;
  return (
    <Sheet title={t("item.document")}>
      {validTo !== null && validTo < today ? (
        <Alert tone="warn">{t("item.document.lapsed", { on: day(validTo) })}</Alert>
      ) : null}
      <p>{local({ zh: document.titleZh, en: document.titleEn })}</p>
      <KeyValues
        items={[
          [t("item.document.number"), document.number],
          [t("item.document.authority"), local({ zh: document.authorityZh, en: document.authorityEn })],
          [t("item.document.clause"), clause(document.clause)],
          [t("item.document.valid"), <Validity key="valid" {...document} />],
        ]}
      />
      <h3>{t("price_rule")}</h3>
      <ul className="ruled">
        {rule.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
      {versions.length > 1 ? (
        <>
          <h3>{t("item.document.versions")}</h3>
          <ol className="ruled">
            {versions.map((version) => (
              <li key={version.id}>
                {t("catalogue.version", { version: version.version })} · {version.number}{" "}
                {clause(version.clause)} · <Validity {...version} />
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </Sheet>
  );
}

function Validity({ validFrom, validTo }: Pick<Paper, "validFrom" | "validTo">) {
  const t = useT();
  const { day } = useFormat();
  return validTo === null
    ? t("item.document.valid_range", { from: day(validFrom) })
    : t("item.document.until", { from: day(validFrom), to: day(validTo) });
}
