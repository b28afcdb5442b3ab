import type { LocalText } from "#domain/shared/local-text.ts";
import { useFormat, useT } from "./ui-context.tsx";

export type Coefficient = {
  readonly key: string;
  readonly label: LocalText;
  readonly values: readonly { readonly bp: number; readonly label: LocalText }[];
  /** The one chosen before; absent: the first of the list. */
  readonly bp?: number;
};

/** The coefficients that the price document lists; each field sends "name=bp". */
export function CoefficientFields({
  coefficients,
  prefix = "",
}: {
  readonly coefficients: readonly Coefficient[];
  readonly prefix?: string;
}) {
  const t = useT();
  const { local } = useFormat();
  return coefficients.map(({ key, label, values, bp }) => {
    const id = `${prefix}${key}`.replaceAll(/\W/g, "-");
    return (
      <div className="field" key={key}>
        <label htmlFor={id}>{local(label)}</label>
        <select
          className="in"
          id={id}
          name={`${prefix}coefficients`}
          defaultValue={bp ? `${key}=${bp}` : undefined}
        >
          {values.map((each) => (
            <option key={each.bp} value={`${key}=${each.bp}`}>
              {t("cap.coefficient", { label: local(each.label), factor: String(each.bp / 10_000) })}
            </option>
          ))}
        </select>
      </div>
    );
  });
}
