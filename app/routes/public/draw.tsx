import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { Light } from "#app/components/light.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { DrawOrder, DrawValues } from "./draw-values.tsx";
import { DrawSteps } from "./draw-steps.tsx";
import { loadDraws, type RoundView } from "./draw-view.ts";

export const loader = publicRoute("draw", loadDraws);
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Every round of a need's draws, step by step with its instants; a voided one is as public as the one that counts. */
export default function Draw() {
  const t = useT();
  const { need, rounds } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loadDraws>>;
  return (
    <>
      <Docket
        title={t("draw.title")}
        number={need.no}
        crumbs={[{ href: `/needs/${need.no}`, label: need.title }]}
      >
        <p className="ink2">{t("draw.all_rounds")}</p>
      </Docket>
      <Page>
        <Sheet title={t("draw.verify_here")} tone="primary">
          <div className="grid">
            <p>{t("draw.verify_text")}</p>
            <p className="actions">
              <ButtonLink href={`/verify/draw?need=${need.no}`} primary>
                {t("draw.verify_here")}
              </ButtonLink>{" "}
              <ButtonLink href={`/needs/${need.no}/draw.json`}>{t("draw.json")}</ButtonLink>
            </p>
          </div>
        </Sheet>
        {rounds.map((round) => (
          <Round key={round.id} round={round} publishedAt={need.publishedAt} />
        ))}
      </Page>
    </>
  );
}

function Round({ round, publishedAt }: { readonly round: RoundView; readonly publishedAt: Date | null }) {
  const t = useT();
  const { stage, light, level, purpose } = round;
  return (
    <Sheet
      title={`${t("draw.round", { round: round.round })} · ${t(`draw.purpose.${purpose}`)}`}
      side={<Light state={light}>{t(`draw.stage.${stage}`)}</Light>}
    >
      <div className="grid">
        {stage === "voided" ? null : (
          <p>
            <b>{t("draw.level", { level })}</b> <span className="ink2">{t(`draw.level.${level}`)}</span>
          </p>
        )}
        <DrawSteps round={round} publishedAt={publishedAt} />
        <DrawOrder round={round} />
        <DrawValues round={round} />
      </div>
    </Sheet>
  );
}
