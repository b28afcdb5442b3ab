import { CheckboxGroup } from "#app/components/choice-group.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Form } from "#app/components/form.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { RequestView } from "./services-view.ts";

type Place = RequestView["places"][number];
export type Earlier = {
  readonly certificates: readonly {
    readonly place: string;
    readonly nameZh: string;
    readonly number: string;
    readonly issuer: string;
    readonly issuedOn: string;
    readonly expiresOn: string;
    readonly file: { readonly name: string };
  }[];
  readonly practitionerIds: readonly number[];
  readonly priceFen: number | null;
  readonly wd: number | null;
  /** The files of the returned request stay; a renewal shows new papers. */
  readonly keepFiles: boolean;
};
type Props = { readonly view: RequestView; readonly earlier: Earlier | null };
const accepted = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";

/** A request for one item: a block for each certificate of its rule, people, pledge. */
export function ServiceForm({ view, earlier }: Props) {
  const t = useT();
  const { local } = useFormat();
  const labels: Record<string, string> = {
    practitionerIds: t("life.apply.people"),
    price: t("life.apply.price"),
    wd: t("life.apply.wd"),
  };
  for (const at of view.places.keys()) {
    const field = (name: string) => `certificates[${at}].${name}`;
    labels[field("option")] = t("life.apply.which");
    labels[field("number")] = t("life.apply.number");
    labels[field("issuer")] = t("life.apply.issuer");
    labels[field("issuedOn")] = t("life.apply.issued");
    labels[field("expiresOn")] = t("life.apply.expires");
    labels[field("file")] = t("life.apply.file");
  }
  return (
    <Sheet tone="primary" title={t("life.apply.certificates")}>
      <Form files labels={labels}>
        {view.places.length === 0 ? <p className="ink2">{local(view.qualification)}</p> : null}
        {view.places.map((place, at) => (
          <CertificateFields key={place.place} place={place} at={at} earlier={earlier} />
        ))}
        <PeopleAndPledge view={view} earlier={earlier} />
        <SubmitButton full>{t("life.apply.submit")}</SubmitButton>
      </Form>
    </Sheet>
  );
}

function CertificateFields({ place, at, earlier }: { place: Place; at: number; earlier: Earlier | null }) {
  const t = useT();
  const { local } = useFormat();
  const field = (name: string) => `certificates[${at}].${name}`;
  const sent = earlier?.certificates.find((each) => each.place === place.place);
  const only = place.options.length === 1 ? place.options[0] : undefined;
  const option = sent ? place.options.findIndex(({ zh }) => zh === sent.nameZh) : 0;
  return (
    <fieldset className="form section">
      <legend>{only ? t("life.apply.all", { name: local(only) }) : t("life.apply.any")}</legend>
      {only ? null : (
        <SelectField
          name={field("option")}
          options={place.options.map((each, index) => ({ value: String(index), label: local(each) }))}
          defaultValue={String(Math.max(option, 0))}
        />
      )}
      <div className="pair">
        <Field name={field("number")} maxLength={120} defaultValue={sent?.number} />
        <Field name={field("issuer")} maxLength={120} defaultValue={sent?.issuer} />
      </div>
      <div className="pair">
        <Field name={field("issuedOn")} type="date" defaultValue={sent?.issuedOn} />
        <Field name={field("expiresOn")} type="date" defaultValue={sent?.expiresOn} />
      </div>
      <FileField
        name={field("file")}
        accept={accepted}
        optional={earlier?.keepFiles === true && sent !== undefined}
        hint={
          earlier?.keepFiles && sent
            ? t("life.apply.file_kept", { name: sent.file.name })
            : t("life.apply.file_hint")
        }
      />
    </fieldset>
  );
}

function PeopleAndPledge({ view, earlier }: Props) {
  const t = useT();
  const { people, bounds, limitWd } = view;
  return (
    <>
      {people.length === 0 ? (
        <p>
          {t("life.apply.people_none")} <a href="/agency/people">{t("life.people.add")}</a>
        </p>
      ) : (
        <CheckboxGroup
          name="practitionerIds"
          options={people.map(({ id, name, qualification }) => ({
            value: String(id),
            label: name,
            hint: qualification,
          }))}
          defaultValues={(earlier?.practitionerIds ?? []).map(String)}
        />
      )}
      <div className="pair">
        {bounds?.byQuantity ? null : (
          <MoneyField
            name="price"
            optional
            hint={t("life.apply.price_hint")}
            defaultFen={earlier?.priceFen ?? null}
          />
        )}
        <Field
          name="wd"
          optional
          inputMode="numeric"
          hint={t("life.apply.wd_hint", { limit: limitWd })}
          defaultValue={earlier?.wd ?? null}
        />
      </div>
    </>
  );
}
