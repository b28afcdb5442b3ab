import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { safeNext } from "#app/auth/safe-next.ts";
import { advanceClock } from "#app/commands/clock/advance-clock.ts";
import { Docket } from "#app/components/docket.tsx";
import { Form } from "#app/components/form.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { clockSteps } from "#domain/calendar/clock-steps.ts";

const clockForm = z.object({ by: z.enum(clockSteps), back: z.string().max(2_000).optional() });

export const loader = publicRoute("demo-clock", ({ ctx, t }) => {
  if (ctx.mode === "production") throw new Response(null, { status: 404 });
  return { title: `${t("clock.title")} · ${t("site.name")}`, now: ctx.now().toISOString() };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = publicRoute("demo-clock", async ({ ctx, request, t }) => {
  const form = await parseForm(request, clockForm);
  if (!form.ok) return form.response;
  const outcome = await advanceClock(ctx, { by: form.value.by });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(safeNext(form.value.back) ?? "/demo/clock", 303);
});

/** Also where a refused move is explained: the control itself stands on every page. */
export default function DemoClock() {
  const t = useT();
  const format = useFormat();
  const { now } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("clock.title")} facts={[{ label: t("clock.now"), value: format.exact(now) }]} />
      <Page reading>
        <Sheet title={t("clock.title")}>
          <Form labels={{ by: t("clock.step") }}>
            <p className="row">
              {clockSteps.map((step) => (
                <SubmitButton key={step} tone="plain" name="by" value={step}>
                  {t(`clock.${step}`)}
                </SubmitButton>
              ))}
            </p>
          </Form>
        </Sheet>
      </Page>
    </>
  );
}
