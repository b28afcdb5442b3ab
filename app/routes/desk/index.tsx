import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { visitorRelations } from "#domain/desk/visit.ts";
import { openVisit } from "#app/commands/desk/open-visit.ts";
import { Checkbox } from "#app/components/checkbox.tsx";
import { RadioGroup } from "#app/components/choice-group.tsx";
import { ReceiptTable } from "#app/components/counter/receipt-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { counterOf } from "#db/read/desk-counter.ts";

const kinds = ["agency", "owner"] as const;
const schema = z.object({
  kind: z.enum(kinds),
  uscc: z.string().trim().min(1).max(64),
  visitorName: z.string().trim().min(1).max(60),
  visitorRelation: z.enum(visitorRelations),
  idShown: z.literal(true, "refusal.desk.id_not_shown"),
});

export const loader = guarded("counter.serve", {}, async ({ ctx, t }) => ({
  title: `${t("counter.title")} · ${t("site.name")}`,
  ...(await counterOf(ctx.db, ctx.actor.kind === "person" ? ctx.actor.accountId : 0)),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async ({ ctx, request, t }) => {
  const form = await parseForm(request, schema);
  if (!form.ok) return form.response;
  const outcome = await openVisit(ctx, form.value);
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/desk/visits/${outcome.value.id}`, 303);
});

export default function Counter() {
  const t = useT();
  const { receipts } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("counter.title")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}>
        <p className="small ink2">{t("counter.intro")}</p>
      </Docket>
      <Page>
        <Split kind="form" aside={<VisitForm />}>
          <OpenVisits />
          <Sheet title={t("counter.recent")} pad={receipts.length === 0}>
            {receipts.length === 0 ? (
              <EmptyState title={t("counter.recent_none")} text={t("counter.recent_none_text")} />
            ) : (
              <ReceiptTable rows={receipts} />
            )}
          </Sheet>
        </Split>
      </Page>
    </>
  );
}

function VisitForm() {
  const t = useT();
  const labels = {
    kind: t("counter.firm_kind"),
    uscc: t("register.uscc"),
    visitorName: t("counter.visitor_name"),
    visitorRelation: t("counter.visitor_relation"),
    idShown: t("counter.id_shown"),
  };
  return (
    <FormLayout title={t("counter.open")} labels={labels}>
      <RadioGroup
        name="kind"
        defaultValue="agency"
        options={kinds.map((kind) => ({ value: kind, label: t(`counter.kind.${kind}`) }))}
      />
      <Field name="uscc" maxLength={64} hint={t("counter.uscc_hint")} autoComplete="off" />
      <Field name="visitorName" maxLength={60} autoComplete="off" />
      <RadioGroup
        name="visitorRelation"
        options={visitorRelations.map((one) => ({ value: one, label: t(`counter.relation.${one}`) }))}
      />
      <Checkbox name="idShown">{t("counter.id_shown_text")}</Checkbox>
      <SubmitButton full>{t("counter.open_submit")}</SubmitButton>
    </FormLayout>
  );
}

function OpenVisits() {
  const t = useT();
  const { local, instant } = useFormat();
  const { visits } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("counter.visits")}>
      {visits.length === 0 ? <p className="mut">{t("counter.visits_none")}</p> : null}
      <ul className="ruled">
        {visits.map((visit) => {
          const name = visit.name ?? t("counter.new_firm");
          return (
            <li key={visit.id} className="row">
              <a href={`/desk/visits/${visit.id}`}>{local({ zh: name, en: visit.nameEn ?? name })}</a>
              <span className="small ink2">{visit.visitorName}</span>
              <span className="sp" />
              <span className="small mut">{instant(visit.openedAt)}</span>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
