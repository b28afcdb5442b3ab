import type { ReactNode } from "react";
import { shownReportCode } from "#domain/engagement/authenticity.ts";
import { KeyValues } from "../key-values.tsx";
import { Light } from "../light.tsx";
import { Sheet } from "../sheet.tsx";
import { useFormat, useT } from "../ui-context.tsx";
import type { VersionRow } from "./types.ts";

const lights = { submitted: "run", returned: "warn", accepted: "ok" } as const;

function Version({ row }: { row: VersionRow }) {
  const t = useT();
  const { day, exact, number } = useFormat();
  return (
    <div className="version">
      <div className="row">
        <b>{t("engagement.version.title", { version: row.version, title: row.title })}</b>
        <span className="sp" />
        {row.revokedAt ? (
          <Light state="bad">{t("report.standing.revoked")}</Light>
        ) : (
          <Light state={lights[row.state]}>{t(`engagement.version.${row.state}`)}</Light>
        )}
      </div>
      <KeyValues
        items={[
          [
            t("engagement.version.file"),
            <a key="file" href={`/files/${row.fileId}`}>
              {t("engagement.version.file_size", {
                name: row.fileName,
                size: number(Math.ceil(row.fileSize / 1024)),
              })}
            </a>,
          ],
          [
            t("engagement.version.hash"),
            <code className="hash" key="hash">
              {row.sha256}
            </code>,
          ],
          [
            t("report.code"),
            row.state === "accepted" ? (
              <a key="code" href={`/verify/deliverable/${shownReportCode(row.code)}`}>
                {shownReportCode(row.code)}
              </a>
            ) : null,
          ],
          [t("report.valid_until"), row.validUntil ? day(row.validUntil) : null],
          [t("report.revoked.at"), row.revokedAt ? exact(row.revokedAt) : null],
          [t("engagement.version.practitioner"), `${row.practitioner} · ${row.qualification}`],
          [t("engagement.version.submitted_at"), exact(row.submittedAt)],
          [t("engagement.version.note"), row.note],
          [t("engagement.version.returned_at"), row.returnedAt ? exact(row.returnedAt) : null],
          [t("engagement.version.accepted_at"), row.acceptedAt ? exact(row.acceptedAt) : null],
        ]}
      />
      {row.defects.length > 0 ? (
        <div className="grid">
          <p className="small">
            <b>{t("engagement.defects.list", { count: row.defects.length })}</b>
          </p>
          <ol className="defects">
            {row.defects.map((defect) => (
              <li key={defect}>{defect}</li>
            ))}
          </ol>
        </div>
      ) : null}
    </div>
  );
}

/** The newest version was accepted and nobody has revoked it. */
export const mayBeRevoked = (rows: readonly VersionRow[]): boolean =>
  rows[0]?.state === "accepted" && rows[0].revokedAt === null;

/** Every version stays, the newest on top, with its hash and the defects it came back with. */
export function Versions({
  rows,
  roundsLeft,
  children,
}: {
  rows: readonly VersionRow[];
  roundsLeft: number;
  children?: ReactNode;
}) {
  const t = useT();
  return (
    <Sheet
      title={t("engagement.versions")}
      note={t("engagement.rounds_left", { count: roundsLeft })}
      id="deliverables"
    >
      {rows.length === 0 ? <p className="mut">{t("engagement.versions.none")}</p> : null}
      {rows.map((row) => (
        <Version row={row} key={row.version} />
      ))}
      {children}
    </Sheet>
  );
}
