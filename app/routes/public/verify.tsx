import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { marketKey } from "#app/commands/draw/market-key.ts";
import { Docket } from "#app/components/docket.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";

export const loader = publicRoute("verify", ({ t }) => ({
  title: `${t("verify.title")} · ${t("site.name")}`,
  key: marketKey(),
}));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** Where strangers begin who do not want to believe: the key, and what can be recomputed. */
export default function Verify() {
  const t = useT();
  const { key } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("verify.title")}>
        <p className="ink2">{t("verify.text")}</p>
      </Docket>
      <Page reading>
        <Sheet title={t("verify.what")} pad={false}>
          <ul className="ruled">
            <li className="line">
              <a href="/verify/draw">
                <b>{t("verify.draw")}</b>
              </a>
              <div className="ink2">{t("verify.draw.text")}</div>
            </li>
            <li className="line">
              <a href="/verify/deliverable">
                <b>{t("report.verify")}</b>
              </a>
              <div className="ink2">{t("report.verify.text")}</div>
            </li>
            <li className="line">
              <a href="/verify/receipt">
                <b>{t("quoting.verify.title")}</b>
              </a>
              <div className="ink2">{t("verify.receipt")}</div>
            </li>
          </ul>
        </Sheet>
        <Sheet title={t("verify.key")} note={t("verify.key_text")}>
          <KeyValues
            items={[
              [
                t("verify.fingerprint"),
                <code key="f" className="code">
                  {key.fingerprint}
                </code>,
              ],
              [
                t("verify.spki"),
                <code key="s" className="small code">
                  {key.spki}
                </code>,
              ],
            ]}
          />
        </Sheet>
      </Page>
    </>
  );
}
