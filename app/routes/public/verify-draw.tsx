import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { marketKey } from "#app/commands/draw/market-key.ts";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { findNeed } from "#db/store/need.ts";
import { readDraws, type DrawRound } from "#db/read/draws.ts";
import { drawStage } from "#domain/selection/draw-progress.ts";
import { checkTranscript } from "#domain/selection/transcript.ts";
import { ByHand, ChooseNeed, InBrowser, ServerCheck } from "./verify-draw-sheets.tsx";

export const loader = publicRoute("verify-draw", async (args) => {
  const asked = args.url.searchParams.get("need")?.trim().slice(0, 40) ?? "";
  const rounds = asked === "" ? [] : await roundsOf(args, asked);
  return {
    title: `${args.t("verify.draw")} · ${args.t("site.name")}`,
    asked,
    found: rounds.length > 0,
    key: marketKey(),
    checks: rounds.map((round) => serverCheck(round, args.ctx.now())),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

async function roundsOf({ ctx }: HandlerArgs, no: string): Promise<DrawRound[]> {
  const need = await findNeed(ctx.db, no);
  return need ? readDraws(ctx.db, need.id) : [];
}

/** The same computation here, for those without scripts; believing it means believing us. */
function serverCheck(round: DrawRound, now: Date) {
  const stage = drawStage(round, now);
  const checked = round.transcript ? checkTranscript(round.transcript) : null;
  return { round: round.round, stage, level: checked?.ok ? checked.value : null, drawn: checked !== null };
}

export default function VerifyDraw() {
  const t = useT();
  const { asked, found, key, checks } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("verify.draw")} crumbs={[{ href: "/verify", label: t("verify.title") }]}>
        <p className="ink2">{t("verify.draw.text")}</p>
      </Docket>
      <Page reading>
        <Sheet title={t("verify.open")}>
          <ChooseNeed asked={asked} found={found} />
        </Sheet>
        <InBrowser need={found ? asked : null} publicKey={key.spki} />
        {found ? <ServerCheck checks={checks} /> : null}
        <ByHand need={found ? asked : null} fingerprint={key.fingerprint} />
      </Page>
    </>
  );
}
