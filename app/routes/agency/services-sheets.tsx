import type { ApplicationKind, ApplicationState } from "#domain/agency/service-application.ts";
import { CertificateTable } from "#app/components/certificate-table.tsx";
import { CheckboxGroup } from "#app/components/choice-group.tsx";
import { Field } from "#app/components/field.tsx";
import { Form } from "#app/components/form.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Money } from "#app/components/money.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { RowForm, RowRefusal } from "#app/components/row-form.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { Tag } from "#app/components/tag.tsx";
import { ToldLines } from "#app/components/told-lines.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { ShownCertificate } from "#db/read/agency-services.ts";

type Latest = {
  readonly id: number;
  readonly kind: ApplicationKind;
  readonly state: ApplicationState;
  readonly defects: readonly string[];
  readonly submittedAt: Date;
  readonly dueAt: Date;
  readonly returnEndsAt: Date | null;
};
type LatestProps = {
  readonly latest: Latest;
  readonly sent: readonly ShownCertificate[];
  readonly serviceId: number;
  readonly mayManage: boolean;
  readonly open: boolean;
};

/** Where the latest request stands, what is to be corrected, and what was sent. */
export function LatestRequest({ latest, sent, serviceId, mayManage, open }: LatestProps) {
  const t = useT();
  const { instant } = useFormat();
  const returned = latest.state === "returned";
  const waits = latest.state === "submitted" || latest.state === "checked";
  return (
    <Sheet
      title={t("life.service.request")}
      tone={open ? "primary" : undefined}
      side={<Tag tone={open ? "brand" : undefined}>{t(`life.application.${latest.state}`)}</Tag>}
    >
      <KeyValues
        items={[
          [t("life.queue.kind"), t(`life.application.kind.${latest.kind}`)],
          [t("life.queue.at"), instant(latest.submittedAt)],
          [t("life.queue.due"), waits ? instant(latest.dueAt) : null],
        ]}
      />
      {latest.defects.length > 0 && (returned || latest.state === "rejected") ? (
        <>
          <h3>{returned ? t("life.service.defects") : t("life.service.reasons")}</h3>
          <ToldLines lines={latest.defects} />
        </>
      ) : null}
      {returned && latest.returnEndsAt ? (
        <p>{t("life.service.return_until", { at: instant(latest.returnEndsAt) })}</p>
      ) : null}
      {sent.length > 0 && open ? <CertificateTable rows={sent} /> : null}
      <RowRefusal name="withdraw" />
      {mayManage && open ? (
        <div className="row">
          {returned ? (
            <ButtonLink primary href={`/agency/services/${serviceId}/renew`}>
              {t("life.services.correct")}
            </ButtonLink>
          ) : null}
          <RowForm name="withdraw" fields={{ applicationId: latest.id }}>
            <SubmitButton tone="plain">{t("life.services.withdraw_application")}</SubmitButton>
          </RowForm>
        </div>
      ) : null}
    </Sheet>
  );
}

type PledgeProps = {
  readonly service: { readonly pledgedPriceFen: number | null; readonly pledgedWd: number | null };
  readonly pledges: readonly {
    readonly priceFen: number | null;
    readonly wd: number | null;
    readonly effectiveAt: Date;
  }[];
  readonly limitWd: number;
  readonly mayChange: boolean;
};

/** The pledge in force, every one before it, and the form for another. */
export function PledgeSheet({ service, pledges, limitWd, mayChange }: PledgeProps) {
  const t = useT();
  const { instant } = useFormat();
  const { pledgedPriceFen, pledgedWd } = service;
  const days = (wd: number | null) =>
    wd === null ? t("ui.none") : t("life.services.pledge_days", { days: wd });
  return (
    <Sheet title={t("life.service.pledge")}>
      <p className="small ink2">{t("life.service.pledge_note")}</p>
      <KeyValues
        items={[
          [t("life.service.price"), <Money key="price" fen={pledgedPriceFen} />],
          [t("life.service.days"), days(pledgedWd)],
        ]}
      />
      {pledges.length > 1 ? (
        <>
          <h3>{t("life.service.history")}</h3>
          <ul className="ruled">
            {pledges.toReversed().map((pledge) => (
              <li key={pledge.effectiveAt.toISOString()}>
                <Money fen={pledge.priceFen} /> · {days(pledge.wd)}{" "}
                <span className="small mut">
                  {t("life.service.pledge_since", { at: instant(pledge.effectiveAt) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mayChange ? (
        <Form
          name="pledge"
          labels={{
            price: t("life.apply.price"),
            wd: t("life.apply.wd"),
            reason: t("life.service.pledge_reason"),
          }}
        >
          <MoneyField name="price" optional defaultFen={pledgedPriceFen} />
          <Field
            name="wd"
            optional
            inputMode="numeric"
            hint={t("life.apply.wd_hint", { limit: limitWd })}
            defaultValue={pledgedWd}
          />
          <Field name="reason" optional maxLength={400} />
          <SubmitButton tone="plain">{t("life.service.change_pledge")}</SubmitButton>
        </Form>
      ) : null}
    </Sheet>
  );
}

type Person = { readonly id: number; readonly name: string; readonly qualification: string };
type PeopleProps = {
  readonly named: readonly (Person & { readonly leftOn: string | null })[];
  readonly people: readonly Person[];
  readonly chosen: readonly number[];
  readonly mayChange: boolean;
};

/** Who is named for the service, and the form to name others. */
export function NamedPeople({ named, people, chosen, mayChange }: PeopleProps) {
  const t = useT();
  return (
    <Sheet title={t("life.service.people")}>
      {named.length === 0 ? <p className="mut">{t("life.service.people_all")}</p> : null}
      <ul className="ruled">
        {named.map((person) => (
          <li key={person.id}>
            {person.name} <span className="small mut">{person.qualification}</span>{" "}
            {person.leftOn ? <Tag>{t("life.service.left")}</Tag> : null}
          </li>
        ))}
      </ul>
      {mayChange && people.length > 0 ? (
        <Form name="people" labels={{ practitionerIds: t("life.apply.people") }}>
          <CheckboxGroup
            name="practitionerIds"
            options={people.map(({ id, name, qualification }) => ({
              value: String(id),
              label: name,
              hint: qualification,
            }))}
            defaultValues={chosen.map(String)}
          />
          <SubmitButton tone="plain">{t("life.service.change_people")}</SubmitButton>
        </Form>
      ) : null}
    </Sheet>
  );
}
