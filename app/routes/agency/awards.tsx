import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Subject } from "#app/auth/decide.ts";
import { confirmAward } from "#app/commands/award/confirm-award.ts";
import { declineAward } from "#app/commands/award/decline-award.ts";
import { Docket } from "#app/components/docket.tsx";
import { Form } from "#app/components/form.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light, type LightState } from "#app/components/light.tsx";
import { Money } from "#app/components/money.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded, type HandlerArgs } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { awardTo } from "#db/read/agency-needs.ts";

const forms = { confirm: z.object({}), decline: z.object({ reason: z.string().min(2).max(500) }) };

async function ownAward({ ctx, params }: HandlerArgs): Promise<Subject | null> {
  const { actor } = ctx;
  if (actor.kind !== "person") return { partyIds: [] };
  const award = await awardTo(ctx.db, params.no ?? "", actor.organisationId);
  return award ? { partyIds: [actor.organisationId] } : null;
}

export const loader = guarded("award.read", { subject: ownAward }, async ({ ctx, params, t }) => {
  const { actor } = ctx;
  const award = actor.kind === "person" ? await awardTo(ctx.db, params.no ?? "", actor.organisationId) : null;
  if (!award) throw new Response(null, { status: 404 });
  const now = ctx.now();
  const live = award.state === "proposed" || award.state === "publicised";
  const waiting =
    live && award.agencyConfirmedAt === null && (award.confirmBy === null || now < award.confirmBy);
  return { title: `${t("award.title")} · ${award.title}`, award, waiting };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("award.answer", { subject: ownAward }, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, forms);
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const outcome =
    form.name === "confirm"
      ? await confirmAward(ctx, { no })
      : await declineAward(ctx, { no, ...form.value });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/agency/awards/${no}`);
});

const lights: Record<string, LightState> = {
  proposed: "run",
  publicised: "run",
  confirmed: "ok",
  declined: "off",
  expired: "bad",
  annulled: "bad",
};

export default function Award() {
  const t = useT();
  const { instant } = useFormat();
  const { award, waiting } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("award.title")}
        number={award.no}
        crumbs={[{ href: "/agency", label: t("nav.workspace") }]}
        facts={[{ value: award.title }]}
        state={<Light state={lights[award.state] ?? "off"}>{t(`award.state.${award.state}`)}</Light>}
      />
      <Page>
        <Split kind="form" aside={<Answer waiting={waiting} />}>
          <Sheet title={t("award.facts")} tone="official">
            <div className="grid">
              <KeyValues
                items={[
                  [t("result.amount"), <Money key="m" fen={award.amountFen} large />],
                  [t("result.days"), t("need.days_wd", { days: award.days })],
                  [t("result.rank"), award.rank],
                  [
                    t("result.publicity_until"),
                    award.publicityEndsAt ? instant(award.publicityEndsAt) : null,
                  ],
                  [t("award.confirm_by"), award.confirmBy ? instant(award.confirmBy) : null],
                  [
                    t("award.confirmed_by_agency"),
                    award.agencyConfirmedAt ? instant(award.agencyConfirmedAt) : null,
                  ],
                  [t("award.confirmed_at"), award.confirmedAt ? instant(award.confirmedAt) : null],
                  [t("award.reason"), award.reason],
                ]}
              />
              <p>
                <a href={`/needs/${award.no}/result`}>{t("need.result.open")}</a>
              </p>
            </div>
          </Sheet>
        </Split>
      </Page>
    </>
  );
}

function Answer({ waiting }: { waiting: boolean }) {
  const t = useT();
  const { award } = useLoaderData<typeof loader>();
  if (award.engagementNo)
    return (
      <Sheet title={t("award.engaged")} tone="primary">
        <div className="grid">
          <p>{t("award.engaged.text")}</p>
          <ButtonLink href={`/agency/engagements/${award.engagementNo}`} primary>
            {t("award.engaged.open")}
          </ButtonLink>
        </div>
      </Sheet>
    );
  if (!waiting)
    return (
      <Sheet title={t(`award.state.${award.state}`)}>
        <p>{t(award.agencyConfirmedAt ? "award.wait_publicity" : "award.no_answer_needed")}</p>
      </Sheet>
    );
  return (
    <>
      <Sheet title={t("award.confirm")} tone="primary">
        <div className="grid">
          <p>{t("award.confirm.text")}</p>
          <Form name="confirm">
            <SubmitButton full>{t("award.confirm.submit")}</SubmitButton>
          </Form>
        </div>
      </Sheet>
      <Sheet title={t("award.decline")}>
        <div className="grid">
          <p className="small ink2">{t("award.decline.text")}</p>
          <Form name="decline" labels={{ reason: t("award.reason") }}>
            <TextareaField name="reason" rows={2} maxLength={500} />
            <SubmitButton tone="danger">{t("award.decline.submit")}</SubmitButton>
          </Form>
        </div>
      </Sheet>
    </>
  );
}
