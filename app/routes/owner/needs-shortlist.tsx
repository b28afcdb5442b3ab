import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lockShortlist } from "#app/commands/need/lock-shortlist.ts";
import { reviseNeed } from "#app/commands/need/revise-need.ts";
import { Docket } from "#app/components/docket.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ListedAgencies, ListFacts } from "#app/components/shortlist-sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { directFrom, filtersFrom, listForms } from "./need-shortlist-input.ts";
import { ownNeed } from "./need-subject.ts";
import { afterStep, stepHref } from "./need-step-names.ts";
import { FoundSheet, PickSheet, SearchSheet } from "./needs-shortlist-sheets.tsx";
import { loadShortlist } from "./needs-shortlist-view.ts";
import { StepList } from "./needs-step-aside.tsx";

export const loader = guarded("need.manage", { subject: ownNeed }, loadShortlist);
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.manage", { subject: ownNeed }, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, listForms);
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const here = `/owner/needs/${no}/shortlist`;
  if (form.name === "lock") {
    const locked = await lockShortlist(ctx, { no, filters: filtersFrom(form.value) });
    return locked.ok ? redirect(`${here}#pick`) : form.refused(explain(t, locked.refusal));
  }
  const chosen = await reviseNeed(ctx, { no, method: "direct", direct: directFrom(form.value) });
  return chosen.ok ? redirect(afterStep(no, "method")) : form.refused(explain(t, chosen.refusal));
});

export default function NeedShortlist() {
  const t = useT();
  const view = useLoaderData<typeof loader>();
  const { no, list } = view;
  return (
    <>
      <Docket
        title={t("choice.title")}
        number={no}
        crumbs={[
          { href: "/owner", label: t("nav.workspace") },
          { href: `/owner/needs/${no}`, label: t("posting.check") },
          { href: stepHref(no, "method"), label: t("posting.step.method") },
        ]}
      >
        <p className="ink2">{t("choice.note")}</p>
      </Docket>
      <Page>
        <Split
          aside={
            <>
              <SearchSheet view={view} />
              <StepList no={no} current="method" />
            </>
          }
        >
          <FoundSheet view={view} />
          {list ? (
            <Sheet title={t("choice.locked")}>
              <div className="grid">
                <ListFacts list={list} />
                <ListedAgencies list={list} chosen={view.values.agency} />
              </div>
            </Sheet>
          ) : null}
          {list ? <PickSheet view={view} list={list} /> : null}
          <p className="row">
            <ButtonLink href={`/owner/needs/${no}`}>{t("posting.to_check")}</ButtonLink>
            <ButtonLink href={stepHref(no, "method")}>{t("posting.back")}</ButtonLink>
          </p>
        </Split>
      </Page>
    </>
  );
}
