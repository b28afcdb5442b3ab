import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { shownValue } from "#domain/agency/change.ts";
import { changeOwnerContact } from "#app/commands/agency/change-owner-contact.ts";
import { withdrawChange } from "#app/commands/agency/request-change.ts";
import { Alert } from "#app/components/alert.tsx";
import { ChangeLinks, CompanyChanges } from "#app/components/company-changes.tsx";
import { Docket } from "#app/components/docket.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { OwnerNav } from "#app/components/owner-nav.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { RowRefusal } from "#app/components/row-form.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { changesOf } from "#db/read/agency-changes.ts";
import { ownerCompany } from "#db/read/owner-company.ts";
import { currentValues } from "#db/store/agency-change.ts";
import { ContactForm, contactShape } from "./company-contact.tsx";

const schemas = { contact: contactShape, withdraw: z.object({ id: z.number().int().positive() }) };

export const loader = guarded("owner.read-own", {}, async ({ ctx, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  const id = ctx.actor.organisationId;
  const [company, values] = await Promise.all([ownerCompany(ctx.db, id), currentValues(ctx.db, id)]);
  if (!company || !values) throw new Response(null, { status: 404 });
  const changes = await changesOf(ctx.db, id);
  return {
    title: `${t("life.company.title")} · ${t("site.name")}`,
    company,
    account: shownValue("bank_account", values.bank_account),
    holders: shownValue("holders", values.holders),
    changes: changes.map(({ before, after, ...rest }) => ({
      ...rest,
      before: shownValue(rest.kind, before),
      after: shownValue(rest.kind, after),
    })),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("owner.change", {}, async ({ ctx, request, t }) => {
  const form = await parseForms(request, schemas);
  if (!form.ok) return form.response;
  const outcome =
    form.name === "contact"
      ? await changeOwnerContact(ctx, form.value)
      : await withdrawChange(ctx, form.value);
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/owner/company", 303);
});

export default function OwnerCompany() {
  const t = useT();
  const { company, account, holders, changes } = useLoaderData<typeof loader>();
  const missing = account === "" || (holders === "" && !company.publicBody);
  return (
    <>
      <Docket
        title={t("life.company.title")}
        number={company.code}
        crumbs={[{ href: "/owner", label: t("desk.owner.title") }]}
      >
        <OwnerNav at="company" />
      </Docket>
      <Page>
        <Split aside={<ChangeLinks base="/owner/company" />}>
          {missing ? <Alert tone="warn">{t("life.company.owner_missing")}</Alert> : null}
          <RowRefusal name="withdraw" />
          <Facts />
          <ContactForm contact={company} />
          <CompanyChanges changes={changes} mayManage />
        </Split>
      </Page>
    </>
  );
}

function Facts() {
  const t = useT();
  const { local } = useFormat();
  const { company, account, holders } = useLoaderData<typeof loader>();
  const none = t("life.company.account_none");
  return (
    <Sheet title={t("life.company.facts")} note={t("identity.owner_hint")}>
      <KeyValues
        items={[
          [t("life.kind.name"), company.name],
          [t("life.company.uscc"), company.code],
          [t("life.kind.legal_representative"), company.legalRepresentative],
          [t("life.kind.bank_account"), account || none],
          [t("life.kind.holders"), holders || none],
          [t("register.industry_code"), company.industryCode],
          [t("life.company.place"), local({ zh: company.placeZh, en: company.placeEn })],
          [t("life.company.address"), company.addressZh],
          [t("life.company.contact"), company.contactName],
          [t("life.company.phone"), company.phone],
        ]}
      />
    </Sheet>
  );
}
