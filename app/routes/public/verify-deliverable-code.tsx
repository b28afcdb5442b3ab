import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { readReport } from "#db/read/authenticity.ts";
import { readReportCode, shownReportCode } from "#domain/engagement/authenticity.ts";

/** Where a code is typed in; one that exists leads on to its report. */
export const loader = publicRoute("verify-deliverable", async ({ ctx, t, url }) => {
  const typed = url.searchParams.get("code")?.trim().slice(0, 80) ?? "";
  const code = readReportCode(typed);
  if (code && (await readReport(ctx.db, code, ctx.now())))
    throw redirect(`/verify/deliverable/${shownReportCode(code)}`);
  const fault = typed === "" ? null : code ? ("none" as const) : ("bad" as const);
  return { title: `${t("report.verify")} · ${t("site.name")}`, typed, fault };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function VerifyDeliverableCode() {
  const t = useT();
  const { typed, fault } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("report.verify")} crumbs={[{ href: "/verify", label: t("verify.title") }]}>
        <p className="ink2">{t("report.verify.text")}</p>
      </Docket>
      <Page reading>
        <Sheet title={t("report.code")}>
          <form method="get" action="/verify/deliverable" className="grid">
            {fault ? <Alert tone="warn">{t(`report.code.${fault}`)}</Alert> : null}
            <div className="field">
              <label htmlFor="code">{t("report.code")}</label>
              <input
                id="code"
                name="code"
                className="in"
                defaultValue={typed}
                maxLength={80}
                autoComplete="off"
                spellCheck={false}
                aria-describedby="code-hint"
              />
              <p className="hint" id="code-hint">
                {t("report.code.hint")}
              </p>
            </div>
            <p>
              <button className="btn pri" type="submit">
                {t("report.open")}
              </button>
            </p>
          </form>
        </Sheet>
      </Page>
    </>
  );
}
