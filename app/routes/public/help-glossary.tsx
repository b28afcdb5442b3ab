import type { MetaFunction } from "@remix-run/node";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useLocale, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import type { Word } from "./help-guides.ts";

const words: readonly Word[] = [
  "item",
  "cap",
  "case",
  "need",
  "quote",
  "opening",
  "award",
  "engagement",
  "deliverable",
  "rating",
  "grade",
  "score",
  "conduct",
  "sanction",
  "decoupled",
  "pledge",
  "public",
  "wd",
  "light",
];

export const loader = publicRoute("help-glossary", ({ t }) => ({
  title: `${t("help.glossary.title")} · ${t("site.name")}`,
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Glossary() {
  const t = useT();
  const [own, other] = useLocale() === "en" ? (["en", "zh"] as const) : (["zh", "en"] as const);
  return (
    <>
      <Docket title={t("help.glossary.title")} crumbs={[{ href: "/help", label: t("help.title") }]}>
        <p className="ink2 intro">{t("help.glossary.intro")}</p>
      </Docket>
      <Page reading>
        <Sheet pad={false}>
          <DataTable
            rows={words}
            rowKey={(word) => word}
            columns={[
              {
                key: "word",
                label: t("help.glossary.word"),
                main: true,
                cell: (word) => <b>{t(`help.word.${word}.${own}`)}</b>,
              },
              {
                key: "other",
                label: t("help.glossary.other"),
                cell: (word) => (
                  <span lang={other === "zh" ? "zh-CN" : "en"}>{t(`help.word.${word}.${other}`)}</span>
                ),
              },
              {
                key: "meaning",
                label: t("help.glossary.meaning"),
                cell: (word) => t(`help.word.${word}.meaning`),
              },
            ]}
          />
        </Sheet>
      </Page>
    </>
  );
}
