import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { ItemHistory } from "#app/components/item-history.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { historyShown } from "#app/server/item-history.ts";
import { priceRuleText } from "#app/i18n/price-rule-text.ts";
import { priceVersions } from "#db/read/catalogue-prices.ts";
import { findItem } from "#db/read/items.ts";
import { priceDocumentSchema } from "#domain/fee/price.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { loadCalculation } from "./item-calculator.ts";
import { Conditions, Fees, PriceDocumentSheet } from "./item-conditions.tsx";
import { Calculator } from "./item-sheets.tsx";

export const loader = publicRoute("item", async (args) => {
  const { ctx, t } = args;
  const { found, now: _now, ...view } = await loadCalculation(args);
  const { item, department, document } = found;
  const { rule, ...paper } = document ?? { rule: null };
  const reviewed = item.reviewsItem ? await findItem(ctx.db, item.reviewsItem) : null;
  const shownDocument = document ? (paper as Omit<typeof document, "rule">) : null;
  return {
    ...view,
    title: `${t.format.local({ zh: item.nameZh, en: item.nameEn })} · ${t("site.name")}`,
    item,
    department,
    document: shownDocument,
    rule: rule === null ? [] : priceRuleText(t, priceDocumentSchema.parse(rule)),
    reviewed: reviewed && {
      code: reviewed.item.code,
      name: { zh: reviewed.item.nameZh, en: reviewed.item.nameEn },
    },
    today: dayOf(ctx.now()),
    versions: document ? await priceVersions(ctx.db, document.id) : [],
    history: await historyShown(ctx, item.code),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Item() {
  const t = useT();
  const { local, day } = useFormat();
  const { item, department, history, calculation, result, refusal, benchmark, policy } =
    useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={local({ zh: item.nameZh, en: item.nameEn })}
        number={item.code}
        crumbs={[{ href: "/items", label: t("item.title") }]}
        facts={[
          { label: t("item.category"), value: local({ zh: item.categoryZh, en: item.categoryEn }) },
          {
            label: t("item.department"),
            value: local({ zh: department.name, en: department.nameEn ?? department.name }),
          },
          { label: t("item.limit"), value: t("item.limit_wd", { days: item.limitWd }) },
          ...(item.promisedWd === null
            ? []
            : [{ label: t("item.promised"), value: t("item.limit_wd", { days: item.promisedWd }) }]),
          { label: t("item.price"), value: t(`item.price.${item.priceMode}`) },
        ]}
        state={item.illustrative ? <Tag>{t("item.illustrative")}</Tag> : null}
        side={
          <a className="btn" href={`/agencies?item=${item.code}`}>
            {t("item.find_agencies")}
          </a>
        }
      />
      <Page>
        {item.delistedOn ? (
          <Alert tone="warn">
            {t(item.delistedBasis ? "item.delisted_basis" : "item.delisted", {
              on: day(item.delistedOn),
              reason: item.delistedReason ?? "",
              basis: item.delistedBasis ?? "",
            })}
          </Alert>
        ) : null}
        <Split
          kind="rail"
          aside={
            <Calculator
              code={item.code}
              mode={item.priceMode}
              {...{ calculation, result, refusal, benchmark, policy }}
            />
          }
        >
          <Basis />
          <Conditions rules={item.applicability} />
          <Materials />
          <Fees fees={item.fees} />
          <Document />
          <ItemHistory history={history} />
        </Split>
      </Page>
    </>
  );
}

function Basis() {
  const t = useT();
  const { local, list, clause } = useFormat();
  const { item, reviewed } = useLoaderData<typeof loader>();
  const pick = (zh: readonly string[], en: readonly string[]) => list(t.locale === "en" ? en : zh);
  return (
    <Sheet title={t("item.basis")}>
      <ul className="ruled">
        {item.legalBasis.map((basis) => (
          <li key={basis.documentZh + basis.clause}>
            {local({ zh: basis.documentZh, en: basis.documentEn })}{" "}
            <span className="ink2">
              {t.locale === "en" && basis.clauseEn ? basis.clauseEn : clause(basis.clause)}
            </span>
          </li>
        ))}
      </ul>
      <KeyValues
        items={[
          [t("item.approvals"), pick(item.approvalsZh, item.approvalsEn)],
          [t("item.deliverable"), local({ zh: item.deliverableZh, en: item.deliverableEn })],
          [t("item.qualification"), local({ zh: item.qualificationZh, en: item.qualificationEn })],
          ...(reviewed
            ? [
                [
                  t("item.reviews"),
                  <a key="reviews" href={`/items/${reviewed.code}`}>
                    {t("item.reviews.of", { name: local(reviewed.name) })} {reviewed.code}
                  </a>,
                ] as const,
              ]
            : []),
          [t("item.self"), local({ zh: item.selfServiceZh, en: item.selfServiceEn })],
        ]}
      />
    </Sheet>
  );
}

function Materials() {
  const t = useT();
  const { local } = useFormat();
  const { item } = useLoaderData<typeof loader>();
  if (item.materials.length === 0) return null;
  return (
    <Sheet title={t("item.materials")}>
      <ul className="ruled">
        {item.materials.map((material) => (
          <li key={material.nameZh} className="row">
            {local({ zh: material.nameZh, en: material.nameEn })}{" "}
            <Tag>{t(`item.material.${material.kind}`)}</Tag>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Document() {
  const { document, rule, versions, today } = useLoaderData<typeof loader>();
  return <PriceDocumentSheet document={document} rule={rule} versions={versions} today={today} />;
}
