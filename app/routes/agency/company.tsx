import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeKinds, shownValue } from "#domain/agency/change.ts";
import { changeContact } from "#app/commands/agency/change-contact.ts";
import { withdrawChange } from "#app/commands/agency/request-change.ts";
import { AgencyNav } from "#app/components/agency-nav.tsx";
import { Docket } from "#app/components/docket.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { RowForm, RowRefusal } from "#app/components/row-form.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { changesOf } from "#db/read/agency-changes.ts";
import { companyOf } from "#db/read/agency-company.ts";
import { ContactForm, contactShape } from "./company-contact.tsx";

const schemas = { contact: contactShape, withdraw: z.object({ id: z.number().int().positive() }) };

export const loader = guarded("agency.read-own", {}, async ({ ctx, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  const company = await companyOf(ctx.db, ctx.actor.organisationId);
  if (!company) throw new Response(null, { status: 404 });
  const { bankName, bankAccountMasked, ...facts } = company;
  const changes = await changesOf(ctx.db, company.id);
  return {
    title: `${t("life.company.title")} · ${t("site.name")}`,
    company: facts,
    account: bankAccountMasked ? `${bankName ?? ""} ${bankAccountMasked}` : null,
    changes: changes.map(({ before, after, ...rest }) => ({
      ...rest,
      before: shownValue(rest.kind, before),
      after: shownValue(rest.kind, after),
    })),
    mayManage: ctx.actor.role === "agency_admin",
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("agency.manage", {}, async ({ ctx, request, t }) => {
  const form = await parseForms(request, schemas);
  if (!form.ok) return form.response;
  const outcome =
    form.name === "contact"
      ? await changeContact(ctx, { ...form.value, introduction: form.value.introduction ?? "" })
      : await withdrawChange(ctx, form.value);
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/agency/company", 303);
});

export default function Company() {
  const t = useT();
  const { company, mayManage } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("life.company.title")}
        number={company.code}
        crumbs={[{ href: "/agency", label: t("desk.agency.title") }]}
        state={<GradeBadge grade={company.grade} />}
      >
        <AgencyNav at="company" />
      </Docket>
      <Page>
        <Split aside={mayManage ? <ChangeLinks /> : null}>
          <RowRefusal name="withdraw" />
          <Facts />
          {mayManage ? <ContactForm contact={company} /> : null}
          <Changes />
        </Split>
      </Page>
    </>
  );
}

function Facts() {
  const t = useT();
  const { local, day, instant } = useFormat();
  const { company, account } = useLoaderData<typeof loader>();
  const { state } = company;
  const shown = state === "draft" || state === "submitted" || state === "returned" ? null : state;
  return (
    <Sheet title={t("life.company.facts")}>
      <KeyValues
        items={[
          [t("life.kind.name"), company.name],
          [t("life.company.uscc"), company.code],
          [
            t("life.company.state"),
            shown
              ? t(`agency.state.${shown}`)
              : t(`registration.state.${state === "returned" ? "returned" : "submitted"}`),
          ],
          [t("life.kind.legal_representative"), company.legalRepresentative],
          [t("life.kind.bank_account"), account ?? t("life.company.account_none")],
          [t("life.company.place"), local({ zh: company.placeZh, en: company.placeEn })],
          [t("life.company.address"), company.addressZh],
          [t("life.company.contact"), company.contactName],
          [t("life.company.phone"), company.phone],
          [t("life.company.established"), day(company.establishedOn)],
          [t("life.company.pledged"), company.pledgedAt ? instant(company.pledgedAt) : null],
          [t("life.company.listed"), company.listedAt ? instant(company.listedAt) : null],
        ]}
      />
    </Sheet>
  );
}

function Changes() {
  const t = useT();
  const { instant } = useFormat();
  const { changes, mayManage } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("life.company.changes")} note={t("life.company.changes_note")}>
      {changes.length === 0 ? <p className="mut">{t("life.company.changes_none")}</p> : null}
      <ul className="ruled">
        {changes.map((change) => (
          <li key={change.id}>
            <div className="row">
              <b>{t(`life.kind.${change.kind}`)}</b>
              <Tag tone={change.state === "in_force" ? "seal" : undefined}>
                {t(`life.change_state.${change.state}`)}
              </Tag>
              <span className="small mut">{instant(change.decidedAt ?? change.requestedAt)}</span>
            </div>
            <div>
              {t("life.change.from_to", {
                before: change.before || t("life.company.account_none"),
                after: change.after,
              })}
            </div>
            {change.note ? <div className="small ink2">{change.note}</div> : null}
            {mayManage && (change.state === "submitted" || change.state === "checked") ? (
              <RowForm name="withdraw" fields={{ id: change.id }}>
                <SubmitButton tone="plain" small>
                  {t("life.change.withdraw")}
                </SubmitButton>
              </RowForm>
            ) : null}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function ChangeLinks() {
  const t = useT();
  return (
    <Sheet title={t("life.company.change")}>
      <ul className="ruled">
        {changeKinds.map((kind) => (
          <li key={kind}>
            <p className="small ink2">{t(`life.change.effect.${kind}`)}</p>
            <ButtonLink small href={`/agency/company/change?kind=${kind}`}>
              {t(`life.kind.${kind}`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
