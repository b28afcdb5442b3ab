import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { guideOf, type GuideSection } from "./help-guides.ts";

export const loader = publicRoute("help-guide", ({ params, t }) => {
  const found = guideOf(params.guide ?? "");
  if (!found) throw new Response(null, { status: 404 });
  return { ...found, title: `${t(`help.${found.guide}.title`)} · ${t("site.name")}` };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

function Section({ section }: { section: GuideSection }) {
  const t = useT();
  return (
    <Sheet title={t(section.title)} id={section.id}>
      <div className="prose">
        <ul>
          {t(section.text)
            .split("\n")
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
        {section.links.length > 0 ? (
          <p className="row">
            {section.links.map(({ href, label }) => (
              <a key={href} href={href}>
                {t(label)}
              </a>
            ))}
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}

function Contents({ guide, sections }: { guide: string; sections: readonly GuideSection[] }) {
  const t = useT();
  return (
    <Sheet title={t("help.contents")} pad={false}>
      <ul className="ruled">
        {sections.map(({ id, title }) => (
          <li className="line" key={id}>
            <a href={`#${id}`}>{t(title)}</a>
          </li>
        ))}
        {guide === "rules" ? null : (
          <li className="line">
            <a href="/help/rules">{t("help.link.rules")}</a>
          </li>
        )}
        <li className="line">
          <a href="/help/glossary">{t("help.link.glossary")}</a>
        </li>
      </ul>
    </Sheet>
  );
}

export default function HelpGuide() {
  const t = useT();
  const { guide, sections } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t(`help.${guide}.title`)} crumbs={[{ href: "/help", label: t("help.title") }]}>
        <p className="ink2 intro">{t(`help.${guide}.intro`)}</p>
      </Docket>
      <Page reading>
        <Split aside={<Contents guide={guide} sections={sections} />}>
          {sections.map((section) => (
            <Section key={section.id} section={section} />
          ))}
        </Split>
      </Page>
    </>
  );
}
