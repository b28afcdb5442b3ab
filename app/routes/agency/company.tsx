import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { shownValue } from "#domain/agency/change.ts";
import { changeContact } from "#app/commands/agency/change-contact.ts";
import { withdrawChange } from "#app/commands/agency/request-change.ts";
import { AgencyNav } from "#app/components/agency-nav.tsx";
import { ChangeLinks, CompanyChanges } from "#app/components/company-changes.tsx";
import { Docket } from "#app/components/docket.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { RowRefusal } from "#app/components/row-form.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { changesOf } from "#db/read/agency-changes.ts";
import { currentValues } from "#db/store/agency-change.ts";
import { companyOf } from "#db/read/agency-company.ts";
import { ContactForm, contactShape } from "./company-contact.tsx";

const schemas = { contact: contactShape, withdraw: z.object({ id: z.number().int().positive() }) };

export const loader = guarded("agency.read-own", {}, async ({ ctx, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  const company = await companyOf(ctx.db, ctx.actor.organisationId);
  if (!company) throw new Response(null, { status: 404 });
  const { bankName, bankAccountMasked, ...facts } = company;
  const [changes, values] = await Promise.all([
    changesOf(ctx.db, company.id),
    currentValues(ctx.db, company.id),
  ]);
  return {
    title: `${t("life.company.title")} · ${t("site.name")}`,
    company: facts,
    holders: values ? shownValue("holders", values.holders) : "",
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
  const { company, changes, mayManage } = useLoaderData<typeof loader>();
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
        <Split aside={mayManage ? <ChangeLinks base="/agency/company" /> : null}>
          <RowRefusal name="withdraw" />
          <Facts />
          {mayManage ? <ContactForm contact={company} /> : null}
          <CompanyChanges changes={changes} mayManage={mayManage} />
        </Split>
      </Page>
    </>
  );
}

function Facts() {
  const t = useT();
  const { local, day, instant } = useFormat();
  const { company, account, holders } = useLoaderData<typeof loader>();
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
          [t("life.kind.holders"), holders || t("life.company.account_none")],
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
