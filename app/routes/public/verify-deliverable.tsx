import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Light } from "#app/components/light.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { QrCode } from "#app/components/qr-code.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { qrPath } from "#app/integrations/qr/qr-path.ts";
import { publicRoute } from "#app/server/guarded.ts";
import { readReport } from "#db/read/authenticity.ts";
import { readReportCode, sameFile, shownReportCode } from "#domain/engagement/authenticity.ts";
import { FileCheck } from "./verify-deliverable-check.tsx";
import { ReportFacts } from "./verify-deliverable-facts.tsx";

export const loader = publicRoute("verify-deliverable", async ({ ctx, params, t, url }) => {
  const code = readReportCode((params.code ?? "").slice(0, 80));
  const report = code ? await readReport(ctx.db, code, ctx.now()) : null;
  if (!report) throw new Response(null, { status: 404 });
  const shown = shownReportCode(report.code);
  const hash = url.searchParams.get("sha256")?.trim().slice(0, 200) ?? "";
  return {
    title: `${t("report.verify")} · ${shown} · ${t("site.name")}`,
    report,
    shown,
    hash,
    same: hash === "" ? null : { answer: sameFile(hash, report.sha256) },
    qr: qrPath(`${url.origin}/verify/deliverable/${shown}`),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const lights = { genuine: "ok", expired: "warn", rejected: "bad", revoked: "bad" } as const;

/** Anyone who holds a report, or was shown one, asks here whether it is what it says. */
export default function VerifyDeliverable() {
  const t = useT();
  const { report, shown, hash, same, qr } = useLoaderData<typeof loader>();
  const { standing } = report;
  return (
    <>
      <Docket
        title={report.title}
        number={shown}
        crumbs={[{ href: "/verify/deliverable", label: t("report.verify") }]}
        state={<Light state={lights[standing]}>{t(`report.standing.${standing}`)}</Light>}
      />
      <Page>
        <Split
          aside={
            <Sheet title={t("report.code")} tone="official">
              <div className="grid">
                <QrCode qr={qr} label={t("report.qr", { code: shown })} side={160} />
                <p>
                  <b className="code">{shown}</b>
                </p>
                <p className="ink2">{t("report.qr.text")}</p>
              </div>
            </Sheet>
          }
        >
          <Alert tone={standing === "genuine" ? "ok" : "warn"}>{t(`report.standing.${standing}.text`)}</Alert>
          <ReportFacts report={report} />
          <FileCheck sha256={report.sha256} hash={hash} same={same} />
        </Split>
      </Page>
    </>
  );
}
