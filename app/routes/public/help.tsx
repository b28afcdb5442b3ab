import type { MetaFunction } from "@remix-run/node";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";

export const loader = publicRoute("help", ({ t }) => ({ title: `${t("help.title")} · ${t("site.name")}` }));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

type Name = "owner" | "agency" | "department" | "supervision" | "rules" | "verify" | "glossary";

function GuideList({ title, names }: { title: string; names: readonly Name[] }) {
  const t = useT();
  return (
    <Sheet title={title} pad={false}>
      <ul className="ruled">
        {names.map((name) => (
          <li className="line" key={name}>
            <a href={`/help/${name}`}>
              <b>{t(`help.${name}.title`)}</b>
            </a>
            <div className="ink2">{t(`help.${name}.intro`)}</div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

export default function Help() {
  const t = useT();
  return (
    <>
      <Docket title={t("help.title")}>
        <p className="ink2 intro">{t("help.intro")}</p>
      </Docket>
      <Page reading>
        <GuideList title={t("help.guides")} names={["owner", "agency", "department", "supervision"]} />
        <GuideList title={t("help.more")} names={["rules", "verify", "glossary"]} />
      </Page>
    </>
  );
}
