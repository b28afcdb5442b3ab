import type { ReactNode } from "react";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { serviceRows } from "./entry-labels.ts";

type Choice = { readonly code: string; readonly zh: string; readonly en: string };
type Defaults = Readonly<Record<string, string | undefined>>;
const accepted = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";

export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="form section">
      <legend>{title}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      {children}
    </fieldset>
  );
}

export function PlaceFields({ places, defaults = {} }: { places: readonly Choice[]; defaults?: Defaults }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <Field
        name="name"
        maxLength={120}
        hint={t("register.name_hint")}
        defaultValue={defaults.name}
        autoComplete="organization"
      />
      <SelectField
        name="jurisdictionCode"
        options={places.map(({ code, zh, en }) => ({ value: code, label: format.local({ zh, en }) }))}
        defaultValue={defaults.jurisdictionCode}
      />
      <Field
        name="addressZh"
        maxLength={200}
        defaultValue={defaults.addressZh}
        autoComplete="street-address"
      />
      <Field name="legalRepresentative" maxLength={60} defaultValue={defaults.legalRepresentative} />
      <div className="pair">
        <Field name="contactName" maxLength={60} defaultValue={defaults.contactName} />
        <Field name="phone" type="tel" maxLength={40} defaultValue={defaults.phone} />
      </div>
    </>
  );
}

export function OwnerFields({ defaults = {} }: { defaults?: Defaults }) {
  const t = useT();
  return (
    <>
      <Field
        name="industryCode"
        maxLength={16}
        hint={t("register.industry_hint")}
        defaultValue={defaults.industryCode}
      />
      <Checkbox name="publicBody" defaultChecked={defaults.publicBody === "on"} />
    </>
  );
}

export function AgencyFields({ defaults = {} }: { defaults?: Defaults }) {
  return (
    <>
      <Field name="establishedOn" type="date" defaultValue={defaults.establishedOn} />
      <TextareaField
        name="introduction"
        optional
        maxLength={2_000}
        rows={3}
        defaultValue={defaults.introduction}
      />
    </>
  );
}

type ServiceProps = { items: readonly Choice[]; defaults?: Defaults; again?: boolean };

export function ServiceFields({ items, defaults = {}, again = false }: ServiceProps) {
  const t = useT();
  return Array.from({ length: serviceRows }, (_, row) => (
    <details key={row} open={row === 0 || defaults[`services[${row}].itemCode`] !== undefined}>
      <summary>{t("register.service_n", { n: row + 1 })}</summary>
      <ServiceRow row={row} items={items} defaults={defaults} again={again} />
    </details>
  ));
}

type RowProps = {
  row: number;
  items: readonly Choice[];
  defaults: Defaults;
  /** A correction: numbers of people may stay as they were stated. */
  again: boolean;
};

function ServiceRow({ row, items, defaults, again }: RowProps) {
  const t = useT();
  const format = useFormat();
  const field = (name: string) => ({
    name: `services[${row}].${name}`,
    defaultValue: defaults[`services[${row}].${name}`],
  });
  const options = items.map(({ code, zh, en }) => ({ value: code, label: format.local({ zh, en }) }));
  return (
    <div className="form">
      <SelectField {...field("itemCode")} options={options} />
      <Field {...field("certificateName")} maxLength={120} />
      <div className="pair">
        <Field {...field("certificateNo")} maxLength={120} />
        <Field {...field("certificateIssuer")} maxLength={120} />
      </div>
      <div className="pair">
        <Field {...field("certificateIssuedOn")} type="date" />
        <Field {...field("certificateExpiresOn")} type="date" />
      </div>
      <Field {...field("practitionerName")} maxLength={60} />
      <Field
        {...field("practitionerIdentityNo")}
        maxLength={40}
        autoComplete="off"
        hint={t(again ? "register.practitioner_identity_kept" : "register.practitioner_identity_hint")}
        optional={again}
      />
      <div className="pair">
        <Field {...field("practitionerQualification")} maxLength={120} />
        <Field {...field("practitionerCertificateNo")} maxLength={120} />
      </div>
      <div className="pair">
        <Field {...field("pledgedPrice")} maxLength={20} inputMode="decimal" optional />
        <Field {...field("pledgedWd")} maxLength={3} inputMode="numeric" optional />
      </div>
    </div>
  );
}

/** `kept`: names of the files that stay when none is chosen anew. */
export function ProofFields({ kept }: { kept?: { licence: string; authorisation: string } }) {
  const t = useT();
  const hint = (name: "licence" | "authorisation") =>
    kept ? t("register.file_kept", { name: kept[name] }) : t("register.file_hint");
  return (
    <>
      <FileField name="licence" accept={accepted} hint={hint("licence")} optional={Boolean(kept)} />
      <FileField
        name="authorisation"
        accept={accepted}
        hint={hint("authorisation")}
        optional={Boolean(kept)}
      />
    </>
  );
}

export function PersonFields() {
  const t = useT();
  return (
    <>
      <div className="pair">
        <Field name="personName" maxLength={60} autoComplete="name" />
        <Field name="personPhone" type="tel" maxLength={40} autoComplete="tel" />
      </div>
      <Field name="login" type="email" maxLength={240} autoComplete="username" inputMode="email" />
      <Field
        name="password"
        type="password"
        maxLength={500}
        autoComplete="new-password"
        hint={t("account.password_hint")}
      />
      <Field name="repeat" type="password" maxLength={500} autoComplete="new-password" />
    </>
  );
}
