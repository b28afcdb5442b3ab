import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { policyInForce } from "#db/store/policy.ts";
import { dayOf } from "#domain/shared/dates.ts";

/** Where a need above the threshold of public money goes; the rule in force says how much that is. */
export const loader = publicRoute("trading", async ({ ctx, t }) => {
  const policy = await policyInForce(ctx.db, "", dayOf(ctx.now()));
  if (!policy.ok) throw new Response(null, { status: 404 });
  const { tradingThresholdFen, source } = policy.value;
  return { title: `${t("trading.title")} · ${t("site.name")}`, tradingThresholdFen, source };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Trading() {
  const t = useT();
  const { money, local } = useFormat();
  const { tradingThresholdFen, source } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("trading.title")} />
      <Page reading>
        <Sheet>
          <p>{t("trading.text", { threshold: money(tradingThresholdFen) })}</p>
          <p>{t("trading.rule", { title: local(source.title), clause: source.clause })}</p>
          <p>{t("trading.soon")}</p>
          <p>
            <a href="/policies">{t("trading.policies")}</a>
          </p>
        </Sheet>
      </Page>
    </>
  );
}
