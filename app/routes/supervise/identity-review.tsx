import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { lightOf } from "#domain/calendar/light.ts";
import { judgeListed } from "#app/commands/agency/judge-listed.ts";
import { Docket } from "#app/components/docket.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded, type HandlerArgs } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { listedReview } from "#db/read/admission.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import { opinionsOf } from "#db/store/identity-review.ts";
import { lightStateOf } from "./light-state.ts";
import { JudgeForm, ReviewSheet } from "./registration-review.tsx";

const schemas = {
  judge: z.object({
    verdict: z.enum(["clear", "refuse"]),
    reason: z.string().trim().min(1).max(2_000),
  }),
};
const judges = ["operator", "regulator", "supervisor"];

function load({ ctx, params }: HandlerArgs) {
  const id = Number(params.id);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31
    ? listedReview(ctx.db, id)
    : Promise.resolve(null);
}

async function subject(args: HandlerArgs) {
  const found = await load(args);
  return found && { jurisdiction: found.jurisdictionCode };
}

export const loader = guarded("vetting.read", { subject }, async (args) => {
  const found = await load(args);
  const { ctx, t } = args;
  if (!found || ctx.actor.kind !== "person") throw new Response(null, { status: 404 });
  const { review, name, code, changeId } = found;
  const { state, hits, openedAt, dueAt, closedAt } = review;
  const cal = await loadCalendar(ctx.db);
  const opinions = await opinionsOf(ctx.db, review.id);
  return {
    title: `${name} · ${t("identity.review")}`,
    name,
    code,
    changeId,
    openedAt,
    review: {
      state,
      hits,
      dueAt,
      opinions: opinions.map(({ verdict, reason, at, officer, office, officeEn }) => ({
        verdict,
        reason,
        at,
        officer,
        office,
        officeEn,
      })),
      light: lightStateOf(lightOf({ startsAt: openedAt, dueAt, now: ctx.now(), cal, doneAt: closedAt })),
    },
    mayJudge: state === "open" && judges.includes(ctx.actor.role),
    mayPropose: state === "refused" && ctx.actor.role === "supervisor",
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("identity.judge", { subject }, async ({ ctx, params, request, t }) => {
  const form = await parseForms(request, schemas);
  if (!form.ok) return form.response;
  const reviewId = Number(params.id);
  const outcome = await judgeListed(ctx, { reviewId, ...form.value });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/supervise/identity-reviews/${reviewId}`, 303);
});

export default function IdentityReview() {
  const t = useT();
  const { instant } = useFormat();
  const { name, code, changeId, openedAt, review, mayJudge, mayPropose } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={name}
        number={code}
        crumbs={[{ href: "/supervise/admissions", label: t("admission.watch") }]}
        side={<a href={`/agencies/${code}`}>{t("supervise.agency_page")}</a>}
      />
      <Page>
        <Split kind="form" aside={mayJudge ? <JudgeForm /> : null}>
          <ReviewSheet review={review} />
          <Sheet title={t("identity.listed_why")}>
            <p>{t(changeId === null ? "identity.listed_measure" : "identity.listed_change")}</p>
            <KeyValues
              items={[
                [t("identity.listed_opened"), instant(openedAt)],
                [
                  t("identity.listed_change_link"),
                  changeId === null ? null : (
                    <a key="change" href={`/supervise/changes/${changeId}`}>
                      {changeId}
                    </a>
                  ),
                ],
              ]}
            />
            {mayPropose ? (
              <p>
                <a href={`/supervise/sanctions/new?agency=${code}`}>{t("identity.listed_propose")}</a>
              </p>
            ) : null}
          </Sheet>
        </Split>
      </Page>
    </>
  );
}
