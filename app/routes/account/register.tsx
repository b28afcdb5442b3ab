import type { MetaFunction } from "@remix-run/node";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { PaperList } from "./paper-list.tsx";

export const loader = publicRoute("register", ({ t }) => ({
  title: `${t("register.title")} · ${t("site.name")}`,
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Register() {
  const t = useT();
  return (
    <>
      <Docket title={t("register.title")}>
        <p className="ink2">{t("register.intro")}</p>
      </Docket>
      <Page reading>
        <div className="pair">
          <Sheet title={t("register.owner")}>
            <div className="grid">
              <p>{t("register.owner_text")}</p>
              <p>
                <ButtonLink href="/register/owner" primary>
                  {t("register.choose_owner")}
                </ButtonLink>
              </p>
            </div>
          </Sheet>
          <Sheet title={t("register.agency")}>
            <div className="grid">
              <p>{t("register.agency_text")}</p>
              <p>
                <ButtonLink href="/register/agency" primary>
                  {t("register.choose_agency")}
                </ButtonLink>
              </p>
            </div>
          </Sheet>
        </div>
        <PaperList />
      </Page>
    </>
  );
}
