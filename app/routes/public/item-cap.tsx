import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CapBenchmark } from "#app/components/cap-benchmark.tsx";
import { CapPaper } from "#app/components/cap-paper.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { RefusalBox } from "#app/components/refusal-box.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import { publicRoute } from "#app/server/guarded.ts";
import type { Question } from "#domain/fee/questions.ts";
import { loadCalculation } from "./item-calculator.ts";

export const loader = publicRoute("item-cap", async (args) => {
  const { found, ...view } = await loadCalculation(args);
  const { code, nameZh, nameEn } = found.item;
  const title = `${args.t("cap.paper")} · ${args.t("site.name")}`;
  return { ...view, title, item: { code, name: { zh: nameZh, en: nameEn } } };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ItemCap() {
  const t = useT();
  const { local } = useFormat();
  const { item, result, refusal, policy, calculation, benchmark, now } = useLoaderData<typeof loader>();
  const back = `/items/${item.code}?${new URLSearchParams({ sector: calculation.sector, ...calculation.typed })}`;
  const rules = t("cap.rules", { title: local(policy.title), version: policy.version });
  return (
    <>
      <Docket
        title={t("cap.paper")}
        number={item.code}
        crumbs={[
          { href: "/items", label: t("item.title") },
          { href: back, label: local(item.name) },
        ]}
      />
      <Page reading>
        {result ? (
          <CapPaper
            cap={result}
            at={new Date(now)}
            facts={[
              [t("need.item"), `${item.code} ${local(item.name)}`],
              [t("item.calculator.sector"), t(`sector.${calculation.sector}`)],
              ...calculation.questions.map((each) =>
                asked(each, calculation.typed[each.key] ?? "", t, local),
              ),
              [t("cap.policy"), rules],
            ]}
          >
            {result.capFen === null ? <CapBenchmark benchmark={benchmark} /> : null}
          </CapPaper>
        ) : (
          <Sheet title={t("cap.paper")}>
            {refusal ? <RefusalBox refusal={refusal} /> : <p>{t("cap.paper.incomplete")}</p>}
            <p>
              <a href={back}>{t("cap.paper.back")}</a>
            </p>
          </Sheet>
        )}
      </Page>
    </>
  );
}

function asked(
  question: Question,
  typed: string,
  t: ReturnType<typeof useT>,
  local: ReturnType<typeof useFormat>["local"],
): readonly [string, string] {
  if (question.kind !== "coefficient") return [t(`quantity.${question.key}` as MessageKey), typed];
  const chosen = question.values.find(({ bp }) => String(bp) === typed);
  const label = chosen ? local(chosen.label) : typed;
  return [local(question.label), t("cap.coefficient", { label, factor: String(Number(typed) / 10_000) })];
}
