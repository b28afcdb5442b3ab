import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { draftNeedAtDesk } from "#app/commands/desk/need.ts";
import { readNeedForm } from "#app/commands/need/read-form.ts";
import { VisitDocket } from "#app/components/counter/visit-docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { orderOf, visitFor } from "#app/server/counter.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { openRequirements } from "#db/read/owner-needs.ts";
import { CounterNeedForm } from "./need-form.tsx";
import { counterMethods, counterNeedForm, counterNeedOf } from "./need-input.ts";

const largestId = 2_147_483_647;

function requirementOf(url: URL): number | null {
  const id = Number.parseInt((url.searchParams.get("requirement") ?? "").slice(0, 10), 10);
  return id > 0 && id <= largestId ? id : null;
}

export const loader = guarded("counter.serve", {}, async (args) => {
  const { ctx, t, url } = args;
  const { visit, firm } = await visitFor(args, "draft_need");
  const ownerId = firm?.id ?? 0;
  const title = `${t("counter.act.draft_need")} · ${t("counter.title")}`;
  const shown = { title, visit, firmName: firm?.name ?? null };
  const requirementId = requirementOf(url);
  if (requirementId === null)
    return { ...shown, form: null, choices: await openRequirements(ctx.db, ownerId) };
  const form = await readNeedForm(ctx.db, [requirementId], ctx.now());
  if (!form || form.ownerId !== ownerId) throw new Response(null, { status: 404 });
  const { publicBody, quantity, item, preview } = form;
  const about = { projectName: form.case.projectName, code: form.case.code, item };
  const longestWd = preview.ok ? preview.value.longestWd : item.limitWd;
  const problem = preview.ok ? null : explain(t, preview.refusal).text;
  return {
    ...shown,
    form: { ...about, publicBody, quantity, longestWd, problem, methods: [...counterMethods] },
    choices: [],
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("counter.serve", {}, async (args) => {
  const form = await parseForm(args.request, counterNeedForm);
  if (!form.ok) return form.response;
  const requirementId = requirementOf(args.url);
  if (requirementId === null) throw new Response(null, { status: 404 });
  const order = await orderOf(args, form.value.request);
  const outcome = await draftNeedAtDesk(args.ctx, order, { ...counterNeedOf(form.value), requirementId });
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/desk/receipts/${outcome.value.no}`, 303);
});

export default function CounterNeed() {
  const { visit, firmName, form } = useLoaderData<typeof loader>();
  return (
    <>
      <VisitDocket visit={visit} firmName={firmName} act="draft_need" />
      <Page reading>{form ? <CounterNeedForm form={form} /> : <Choosing />}</Page>
    </>
  );
}

/** What the owner's cases still ask for. */
function Choosing() {
  const t = useT();
  const { local } = useFormat();
  const { visit, choices } = useLoaderData<typeof loader>();
  const here = `/desk/visits/${visit.id}`;
  return (
    <Sheet title={t("need.new.choose")}>
      {choices.length === 0 ? (
        <EmptyState
          title={t("need.new.none")}
          action={<ButtonLink href={`${here}/case`}>{t("counter.act.open_case")}</ButtonLink>}
        />
      ) : (
        <ul className="ruled">
          {choices.map((each) => (
            <li className="row" key={each.id}>
              <span>
                <b>{local({ zh: each.itemZh, en: each.itemEn })}</b>
                <br />
                <span className="small mut">
                  {each.projectName} · {each.caseCode}
                </span>
              </span>
              <span className="sp" />
              <ButtonLink href={`${here}/need?requirement=${each.id}`} small>
                {t("counter.act.draft_need")}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
