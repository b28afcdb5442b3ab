import { data, redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { enterDrawValue } from "#app/commands/draw/enter-value.ts";
import { askVoid, confirmVoid, refuseVoid } from "#app/commands/draw/void-draw.ts";
import { witnessDraw } from "#app/commands/draw/witness-draw.ts";
import { Docket } from "#app/components/docket.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light } from "#app/components/light.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { readOfficerDraw } from "#db/read/draws.ts";
import { drawLight, drawStage, voidReasons } from "#domain/selection/draw-progress.ts";
import { hex } from "#domain/shared/encoding.ts";
import { EnterValue, VoidForms, WitnessForm, WitnessSecret } from "./draws-forms.tsx";
import { dutyOf } from "./draws-duty.ts";

const schemas = {
  value: z.object({ round: z.string().max(200), digits: z.string().max(200) }),
  witness: z.object({ secret: z.string().max(200).optional() }),
  void: z.object({ reason: z.enum(voidReasons), note: z.string().max(1_000) }),
  confirm: z.object({}),
  refuse: z.object({}),
};

function load({ ctx, params }: HandlerArgs) {
  const id = Number(params.id);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31
    ? readOfficerDraw(ctx.db, id)
    : Promise.resolve(null);
}

async function subject(args: HandlerArgs) {
  const found = await load(args);
  return found && { jurisdiction: found.jurisdictionCode };
}

export const loader = guarded("draw.read", { subject }, async (args) => {
  const found = await load(args);
  if (!found) throw new Response(null, { status: 404 });
  const now = args.ctx.now();
  const { id, no, title, round, purpose, source, drawAt, lateAt, frozenAt, witnessName, listHash } = found;
  const { voidReason, voidNote, voidAskedName } = found;
  return {
    title: `${args.t("draws.title")} · ${no}`,
    draw: { id, no, need: title, round, purpose, source, drawAt, lateAt, frozenAt, witnessName },
    listHash: hex(listHash),
    asked: voidReason ? { reason: voidReason, note: voidNote, by: voidAskedName } : null,
    stage: drawStage(found, now),
    light: drawLight(found, now),
    duty: dutyOf(found, args.ctx.actor, now),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.title }];

export const action = guarded("draw.act", { subject }, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, schemas, { forget: ["secret"] });
  if (!form.ok) return form.response;
  const id = Number(params.id);
  if (form.name === "witness") {
    const made = await witnessDraw(ctx, { id, secret: form.value.secret ?? "" });
    // Answered in place: nobody keeps the secret in the open, so there is no address to read it again.
    return made.ok ? data({ secret: made.value.secret }) : form.refused(explain(t, made.refusal));
  }
  const outcome =
    form.name === "value"
      ? await enterDrawValue(ctx, { id, ...form.value })
      : form.name === "void"
        ? await askVoid(ctx, { id, ...form.value })
        : form.name === "confirm"
          ? await confirmVoid(ctx, { id })
          : await refuseVoid(ctx, { id });
  return outcome.ok ? redirect(`/supervise/draws/${id}`, 303) : form.refused(explain(t, outcome.refusal));
});

export default function OfficerDraw() {
  const t = useT();
  const { instant } = useFormat();
  const view = useLoaderData<typeof loader>();
  const made = useActionData() as { secret?: string | null } | undefined;
  const { draw, stage, light, duty } = view;
  return (
    <>
      <Docket
        title={draw.need}
        number={`${draw.no} · ${t("draw.round", { round: draw.round })}`}
        crumbs={[{ href: "/supervise/draws", label: t("draws.title") }]}
        facts={[{ label: t("draws.at"), value: instant(draw.drawAt) }]}
        state={<Light state={light}>{t(`draw.stage.${stage}`)}</Light>}
      />
      <Page>
        <Split
          kind="form"
          aside={
            <>
              {made?.secret ? <WitnessSecret secret={made.secret} /> : null}
              <EnterValue source={draw.source} drawAt={draw.drawAt} duty={duty} stage={stage} />
              {duty.mayWitness ? <WitnessForm /> : null}
              <VoidForms duty={duty} stage={stage} asked={view.asked} />
            </>
          }
        >
          <Sheet title={t("draw.title")}>
            <KeyValues
              items={[
                [
                  t("draw.of_need"),
                  <a key="n" href={`/needs/${draw.no}`}>
                    {draw.no}
                  </a>,
                ],
                [t("draws.purpose"), t(`draw.purpose.${draw.purpose}`)],
                [t("draws.source"), t(`draw.source.${draw.source}`)],
                [
                  t("draws.record"),
                  <a key="r" href={`/needs/${draw.no}/draw`}>
                    {t("draw.open_record")}
                  </a>,
                ],
                [t("draws.at"), instant(draw.drawAt)],
                [t("draws.late_after"), instant(draw.lateAt)],
                [t("draws.witness"), draw.witnessName],
                [
                  t("draw.value.list_hash"),
                  <code key="h" className="small code">
                    {view.listHash}
                  </code>,
                ],
              ]}
            />
          </Sheet>
        </Split>
      </Page>
    </>
  );
}
