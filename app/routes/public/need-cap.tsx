import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readNotice } from "#app/commands/need/read-notice.ts";
import { CapBenchmark } from "#app/components/cap-benchmark.tsx";
import { CapPaper } from "#app/components/cap-paper.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { itemBenchmark } from "#db/read/benchmark.ts";

/** The cap of a published notice on one sheet, as every agency is held to it. */
export const loader = publicRoute("need-cap", async ({ ctx, params, t }) => {
  const notice = await readNotice(ctx.db, params.no ?? "", ctx.now());
  const { cap, publishedAt } = notice?.need ?? { cap: null, publishedAt: null };
  if (!notice || notice.need.isDraft || !cap || !publishedAt) throw new Response(null, { status: 404 });
  const { need, policy } = notice;
  const { no, title, item, owner, policyVersion } = need;
  return {
    title: `${t("cap.paper")} · ${no}`,
    need: { no, title, item, owner },
    publishedAt,
    cap,
    policy: policy ? { title: policy.title, version: policyVersion ?? policy.version } : null,
    benchmark: cap.capFen === null ? await itemBenchmark(ctx.db, item.code, ctx.now()) : null,
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function NeedCap() {
  const t = useT();
  const { local } = useFormat();
  const { need, publishedAt, cap, policy, benchmark } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("cap.paper")}
        number={need.no}
        crumbs={[{ href: `/needs/${need.no}`, label: need.title }]}
      />
      <Page reading>
        <CapPaper
          cap={cap}
          at={new Date(publishedAt)}
          facts={[
            [t("cap.need"), `${need.no} ${need.title}`],
            [t("need.item"), `${need.item.code} ${local({ zh: need.item.nameZh, en: need.item.nameEn })}`],
            [t("need.owner"), local({ zh: need.owner.name, en: need.owner.nameEn ?? need.owner.name })],
            [
              t("cap.policy"),
              policy ? t("cap.rules", { title: local(policy.title), version: policy.version }) : null,
            ],
          ]}
        >
          {cap.capFen === null ? <CapBenchmark benchmark={benchmark} /> : null}
        </CapPaper>
      </Page>
    </>
  );
}
