import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endPractitioner, joinPractitioner } from "#app/commands/agency/practitioners.ts";
import { AgencyNav } from "#app/components/agency-nav.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { RowForm, RowRefusal } from "#app/components/row-form.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { peopleOf } from "#db/read/agency-company.ts";

const line = (max: number) => z.string().trim().min(1).max(max);
const schemas = {
  join: z.object({
    name: line(60),
    qualification: line(120),
    certificateNo: line(120),
    identityNumber: line(30),
  }),
  leave: z.object({ id: z.number().int().positive() }),
};

export const loader = guarded("agency.read-own", {}, async ({ ctx, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  const people = await peopleOf(ctx.db, ctx.actor.organisationId);
  return {
    title: `${t("life.people.title")} · ${t("site.name")}`,
    active: people.filter(({ leftOn }) => leftOn === null),
    former: people.filter(({ leftOn }) => leftOn !== null),
    mayManage: ctx.actor.role === "agency_admin",
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("agency.manage", {}, async ({ ctx, request, t }) => {
  const form = await parseForms(request, schemas, { forget: ["identityNumber"] });
  if (!form.ok) return form.response;
  const outcome =
    form.name === "join" ? await joinPractitioner(ctx, form.value) : await endPractitioner(ctx, form.value);
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/agency/people", 303);
});

export default function People() {
  const t = useT();
  const { active, former, mayManage } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("life.people.title")} crumbs={[{ href: "/agency", label: t("desk.agency.title") }]}>
        <p className="small ink2">{t("life.people.intro")}</p>
        <AgencyNav at="people" />
      </Docket>
      <Page>
        <Split kind="form" aside={mayManage ? <JoinForm /> : null}>
          <RowRefusal name="leave" />
          <Sheet title={t("life.people.active")} note={t("life.people.leave_note")} pad={false}>
            {active.length === 0 ? (
              <EmptyState title={t("life.people.none")} text={t("life.people.none_text")} />
            ) : (
              <PeopleTable rows={active} mayEnd={mayManage} />
            )}
          </Sheet>
          {former.length > 0 ? (
            <Sheet title={t("life.people.former")} pad={false}>
              <PeopleTable rows={former} mayEnd={false} />
            </Sheet>
          ) : null}
        </Split>
      </Page>
    </>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["active"][number];

function PeopleTable({ rows, mayEnd }: { rows: readonly Row[]; mayEnd: boolean }) {
  const t = useT();
  const { day } = useFormat();
  const when = (on: string | null) => (on ? day(on) : t("ui.none"));
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: "name", label: t("life.people.name"), main: true, cell: (row) => row.name },
        {
          key: "qualification",
          label: t("life.people.qualification"),
          cell: (row) => (
            <>
              {row.qualification}
              <div className="small mut">{row.certificateNo}</div>
            </>
          ),
        },
        {
          key: "identity",
          label: t("life.people.identity"),
          cell: (row) => (row.identityTail ? `•••• ${row.identityTail}` : t("ui.none")),
        },
        { key: "joined", label: t("life.people.joined"), cell: (row) => when(row.joinedOn) },
        mayEnd
          ? {
              key: "leave",
              label: t("life.people.leave"),
              action: true,
              cell: (row) => (
                <RowForm name="leave" fields={{ id: row.id }}>
                  <SubmitButton tone="plain" small>
                    {t("life.people.leave")}
                  </SubmitButton>
                </RowForm>
              ),
            }
          : { key: "left", label: t("life.people.left"), cell: (row) => when(row.leftOn) },
      ]}
    />
  );
}

function JoinForm() {
  const t = useT();
  const labels = {
    name: t("life.people.name"),
    qualification: t("life.people.qualification"),
    certificateNo: t("life.people.certificate"),
    identityNumber: t("life.people.identity"),
  };
  return (
    <FormLayout name="join" title={t("life.people.add")} labels={labels}>
      <Field name="name" maxLength={60} />
      <Field name="qualification" maxLength={120} />
      <Field name="certificateNo" maxLength={120} />
      <Field name="identityNumber" maxLength={30} autoComplete="off" hint={t("life.people.identity_hint")} />
      <SubmitButton full>{t("life.people.add")}</SubmitButton>
    </FormLayout>
  );
}
