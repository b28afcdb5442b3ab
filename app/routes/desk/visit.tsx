import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { DeskAct } from "#domain/desk/acts.ts";
import { closeVisit } from "#app/commands/desk/close-visit.ts";
import { Alert } from "#app/components/alert.tsx";
import { ReceiptTable } from "#app/components/counter/receipt-table.tsx";
import { VisitDocket } from "#app/components/counter/visit-docket.tsx";
import { Form } from "#app/components/form.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { visitAtCounter } from "#app/server/counter.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { receiptsOfVisit } from "#db/read/desk-counter.ts";

const pages: Readonly<Record<DeskAct, string>> = {
  register_owner: "register",
  register_agency: "register",
  correct_registration: "correct",
  open_case: "case",
  draft_need: "need",
  publish_need: "publish",
  hand_in_papers: "papers",
  change_contact: "contact",
  answer_objection: "objection",
  end_person: "person",
  cancel_need: "cancel",
};
const never = ["quote", "choose", "sign", "pay"] as const;

export const loader = guarded("counter.serve", {}, async (args) => {
  const { visit, firm, acts } = await visitAtCounter(args);
  const title = `${firm?.name ?? visit.code} · ${args.t("counter.title")}`;
  const standing = firm?.standing ?? "new";
  const receipts = await receiptsOfVisit(args.ctx.db, visit.id);
  return { title, visit, firmName: firm?.name ?? null, standing, acts, receipts };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async (args) => {
  const { visit } = await visitAtCounter(args);
  const form = await parseForm(args.request, z.object({}));
  if (!form.ok) return form.response;
  const outcome = await closeVisit(args.ctx, { id: visit.id });
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect("/desk", 303);
});

export default function Visit() {
  const t = useT();
  const { visit, firmName, standing, receipts } = useLoaderData<typeof loader>();
  return (
    <>
      <VisitDocket visit={visit} firmName={firmName} />
      <Page>
        <Split aside={<Never />}>
          <Alert tone="info">{t(`counter.standing.${standing}`)}</Alert>
          <Acts />
          {receipts.length > 0 ? (
            <Sheet title={t("counter.visit_receipts")} pad={false}>
              <ReceiptTable rows={receipts} />
            </Sheet>
          ) : null}
        </Split>
      </Page>
    </>
  );
}

function Acts() {
  const t = useT();
  const { visit, acts } = useLoaderData<typeof loader>();
  const closed = visit.closedAt !== null;
  return (
    <Sheet title={t("counter.acts")} tone={closed ? undefined : "primary"}>
      {acts.length === 0 ? <p className="mut">{t(closed ? "counter.closed" : "counter.acts_none")}</p> : null}
      <ul className="ruled">
        {acts.map((act) => (
          <li key={act} className="row">
            <span>
              <b>{t(`counter.act.${act}`)}</b>
              <br />
              <span className="small ink2">{t(`counter.act.${act}.hint`)}</span>
            </span>
            <span className="sp" />
            <ButtonLink small href={`/desk/visits/${visit.id}/${pages[act]}`}>
              {t("desk.go")}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Never() {
  const t = useT();
  const { visit } = useLoaderData<typeof loader>();
  return (
    <>
      <Sheet title={t("counter.never")}>
        <ul className="ruled">
          {never.map((one) => (
            <li key={one}>{t(`counter.never.${one}`)}</li>
          ))}
        </ul>
        <p className="small ink2">{t("counter.never_text")}</p>
      </Sheet>
      {visit.closedAt === null ? (
        <Sheet title={t("counter.close")}>
          <Form>
            <p className="small ink2">{t("counter.close_text")}</p>
            <SubmitButton tone="plain">{t("counter.close")}</SubmitButton>
          </Form>
        </Sheet>
      ) : null}
    </>
  );
}
