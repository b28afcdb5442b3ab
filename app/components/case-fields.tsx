import { casePhases } from "#domain/case/lifecycle.ts";
import { CheckboxGroup, RadioGroup } from "./choice-group.tsx";
import { Field } from "./field.tsx";
import { MoneyField } from "./money-field.tsx";
import { SelectField } from "./select-field.tsx";
import { useFormat, useT } from "./ui-context.tsx";

export type CaseChoices = {
  readonly departments: readonly {
    readonly id: number;
    readonly name: string;
    readonly nameEn: string | null;
  }[];
  readonly items: readonly { readonly code: string; readonly nameZh: string; readonly nameEn: string }[];
};

export function useCaseLabels() {
  const t = useT();
  return {
    code: t("case.new.code"),
    projectName: t("case.new.name"),
    departmentId: t("case.department"),
    matterZh: t("case.new.matter"),
    phase: t("case.phase"),
    limitWd: t("case.new.limit"),
    investment: t("case.new.investment"),
    area: t("case.new.area"),
    zone: t("case.new.zone"),
    siteLng: t("case.new.site_lng"),
    siteLat: t("case.new.site_lat"),
    items: t("case.new.items"),
  };
}

/** What a case is asked for, whether its owner opens it or the counter for the owner. */
export function CaseFields({ choices }: { readonly choices: CaseChoices }) {
  const t = useT();
  const { local } = useFormat();
  return (
    <>
      <Field name="code" hint={t("case.new.code_hint")} maxLength={64} />
      <Field name="projectName" maxLength={120} />
      <SelectField
        name="departmentId"
        options={choices.departments.map((each) => ({
          value: String(each.id),
          label: local({ zh: each.name, en: each.nameEn ?? each.name }),
        }))}
      />
      <Field name="matterZh" maxLength={120} />
      <RadioGroup
        name="phase"
        options={casePhases.map((phase) => ({ value: phase, label: t(`case.phase.${phase}`) }))}
      />
      <Field name="limitWd" inputMode="numeric" maxLength={4} />
      <MoneyField name="investment" optional />
      <Field name="area" inputMode="numeric" optional maxLength={10} />
      <Field name="zone" optional maxLength={60} hint={t("case.new.zone_hint")} />
      <p className="hint">{t("case.new.site_hint")}</p>
      <div className="pair">
        <Field name="siteLng" inputMode="decimal" optional maxLength={20} />
        <Field name="siteLat" inputMode="decimal" optional maxLength={20} />
      </div>
      <CheckboxGroup
        name="items"
        options={choices.items.map((each) => ({
          value: each.code,
          label: `${each.code} ${local({ zh: each.nameZh, en: each.nameEn })}`,
        }))}
      />
    </>
  );
}
