import { CheckboxGroup } from "#app/components/choice-group.tsx";
import { Field } from "#app/components/field.tsx";
import { useWrongFields } from "#app/components/form-context.tsx";
import { parameterLabel } from "#app/components/policy-text.ts";
import { SelectField } from "#app/components/select-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useT } from "#app/components/ui-context.tsx";
import type { MessageKey, T } from "#app/i18n/translate.ts";
import { sectors } from "#domain/fee/sector.ts";
import {
  gateGrades,
  parameterGroups,
  type Parameter,
  type ParameterGroup,
  type ParameterUnit,
} from "#domain/policy/parameters.ts";
import { fieldOf, type FormLine } from "./policies-form.ts";

const suffixes = ["share", "workingDays", "calendarDays", "months", "days", "money", "points"] as const;
type Suffixed = (typeof suffixes)[number];
const isSuffixed = (unit: ParameterUnit): unit is Suffixed => suffixes.some((each) => each === unit);

/** What is asked, with the unit in which it is answered. */
export function fieldLabel(t: T, parameter: Parameter): string {
  const { unit } = parameter;
  const label = parameterLabel(t, parameter);
  return isSuffixed(unit) ? t("policy.labelled", { label, unit: t(`policy.unit.${unit}`) }) : label;
}

const hints = {
  fee: "policy.hint.fee",
  methods: "policy.hint.amounts",
  quotes: "policy.hint.counts",
  credit: "policy.hint.sizes",
  deductions: "policy.hint.measures",
} as const satisfies Partial<Record<ParameterGroup, string>>;
const hintOf = (group: ParameterGroup) => (group in hints ? hints[group as keyof typeof hints] : null);

/** Every number of the version by theme; a theme with a changed number, or with one in error, stands open. */
export function ParameterFields({ lines }: { readonly lines: readonly FormLine[] }) {
  const t = useT();
  const wrong = useWrongFields();
  return parameterGroups.map((group, at) => {
    const own = lines.filter(({ parameter }) => parameter.group === group);
    const changed = own.filter((line) => line.changed).length;
    const hint = hintOf(group);
    const faulty = own.some(({ parameter }) => wrong.has(fieldOf(parameter.path)));
    return (
      <details key={group} className="sheet" open={at === 0 || changed > 0 || faulty} id={`fields-${group}`}>
        <summary className="pad">
          <b>{t(`policy.group.${group}`)}</b>{" "}
          {changed > 0 ? <Tag>{t("policy.simulate.edited", { count: changed })}</Tag> : null}
        </summary>
        <div className="pad grid">
          {hint ? <p className="hint">{t(hint)}</p> : null}
          {own.map((line) => (
            <ParameterField key={line.parameter.path} {...line} />
          ))}
        </div>
      </details>
    );
  });
}

function ParameterField({ parameter, text }: FormLine) {
  const t = useT();
  const name = fieldOf(parameter.path);
  const options = (values: readonly string[], of: (value: never) => string) =>
    values.map((value) => ({ value, label: of(value as never) }));
  switch (parameter.unit) {
    case "flag":
      return (
        <SelectField
          name={name}
          defaultValue={text}
          options={options(["yes", "no"], (value: "yes" | "no") => t(`policy.value.${value}`))}
        />
      );
    case "sector":
      return (
        <SelectField
          name={name}
          defaultValue={text}
          options={options(sectors, (value: (typeof sectors)[number]) => t(`sector.${value}`))}
        />
      );
    case "rangeRule":
      return (
        <SelectField
          name={name}
          defaultValue={text}
          options={options(["ratioOfLower", "lowerOnly"], (value: "ratioOfLower" | "lowerOnly") =>
            t(`policy.value.${value}`),
          )}
        />
      );
    case "grades":
      return (
        <CheckboxGroup
          name={name}
          defaultValues={text.split(",")}
          options={gateGrades.map((value) => ({ value, label: t(`ui.grade.${value}`) }))}
        />
      );
    default:
      return (
        <Field
          name={name}
          defaultValue={text}
          maxLength={400}
          inputMode="text"
          optional={parameter.optional}
        />
      );
  }
}

type Words = {
  readonly title: { readonly zh: string; readonly en: string };
  readonly source: { readonly title: { readonly zh: string; readonly en: string }; readonly clause: string };
  readonly profile: string;
};

/** What a version is called, on what it rests and from when it counts. */
export function WordFields({ base, profiles }: { base: Words; profiles: readonly string[] }) {
  const t = useT();
  return (
    <Sheet title={t("policy.new.words")} id="words">
      <div className="grid">
        <SelectField
          name="profile"
          defaultValue={base.profile}
          options={profiles.map((value) => ({ value, label: t(`policy.profile.${value}` as MessageKey) }))}
        />
        <Field name="titleZh" defaultValue={base.title.zh} maxLength={300} />
        <Field name="titleEn" defaultValue={base.title.en} maxLength={300} />
        <Field name="sourceZh" defaultValue={base.source.title.zh} maxLength={300} />
        <Field name="sourceEn" defaultValue={base.source.title.en} maxLength={300} />
        <Field name="clause" defaultValue={base.source.clause} maxLength={60} />
        <Field name="reason" maxLength={2_000} />
        <Field name="effectiveOn" type="date" hint={t("policy.hint.effectiveOn")} />
      </div>
    </Sheet>
  );
}

export function formLabels(t: T, lines: readonly FormLine[]): Record<string, string> {
  return {
    ...Object.fromEntries(lines.map(({ parameter }) => [fieldOf(parameter.path), fieldLabel(t, parameter)])),
    profile: t("policy.field.profile"),
    titleZh: t("policy.field.titleZh"),
    titleEn: t("policy.field.titleEn"),
    sourceZh: t("policy.field.sourceZh"),
    sourceEn: t("policy.field.sourceEn"),
    clause: t("policy.field.clause"),
    reason: t("policy.field.reason"),
    effectiveOn: t("policy.field.effectiveOn"),
  };
}
