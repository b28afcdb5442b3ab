import type { DeskAct } from "#domain/desk/acts.ts";
import type { VisitorRelation } from "#domain/desk/visit.ts";
import { KeyValues } from "#app/components/key-values.tsx";
import { QrCode, type Qr } from "#app/components/qr-code.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Shown = {
  readonly no: string;
  readonly act: DeskAct;
  readonly subject: string;
  readonly at: Date | string;
  readonly contestUntil: Date | string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly visitorName: string;
  readonly visitorRelation: VisitorRelation;
  readonly officer: string;
  readonly hall: string;
  readonly hallEn: string | null;
  readonly request: { readonly id: string; readonly name: string; readonly sha256: string };
};

/** What was done leads to its own page where it has one that every reader of the receipt may open. */
function Subject({ subject }: { subject: string }) {
  const t = useT();
  const at = subject.indexOf(":");
  const [kind, key] = [subject.slice(0, at), subject.slice(at + 1)];
  if (kind === "case") return <a href={`/cases/${key}`}>{key}</a>;
  if (kind === "file") return <a href={`/files/${key}`}>{t("counter.paper")}</a>;
  if (kind === "need") return <>{t("counter.subject.need", { no: key })}</>;
  return kind === "registration" ? <>{t("counter.subject.registration")}</> : <>{key}</>;
}

/** The sheet that is printed and handed over. */
export function ReceiptSheet({ receipt, qr }: { receipt: Shown; qr: Qr }) {
  const t = useT();
  const { local, exact, instant } = useFormat();
  const { request } = receipt;
  const firm = local({ zh: receipt.name, en: receipt.nameEn ?? receipt.name });
  const hall = local({ zh: receipt.hall, en: receipt.hallEn ?? receipt.hall });
  return (
    <Sheet
      tone="official"
      title={t("counter.receipt")}
      note={t("counter.receipt_number", { no: receipt.no })}
    >
      <p>
        {t("counter.receipt_text", {
          officer: receipt.officer,
          hall,
          firm,
          act: t(`counter.act.${receipt.act}`),
        })}
      </p>
      <KeyValues
        items={[
          [t("counter.done"), t(`counter.act.${receipt.act}`)],
          [t("counter.subject"), <Subject key="subject" subject={receipt.subject} />],
          [t("counter.at"), exact(receipt.at)],
          [t("counter.firm"), `${firm} ${receipt.code}`],
          [
            t("counter.visitor"),
            `${receipt.visitorName} · ${t(`counter.relation.${receipt.visitorRelation}`)} · ${t("counter.id_seen")}`,
          ],
          [t("counter.officer"), `${receipt.officer} · ${hall}`],
          [
            t("counter.request"),
            <span key="request">
              <a href={`/files/${request.id}`}>{request.name}</a>
              <br />
              <span className="hash">SHA-256 {request.sha256}</span>
            </span>,
          ],
          [t("counter.contest_until"), instant(receipt.contestUntil)],
        ]}
      />
      <div className="row receipt-qr">
        <QrCode qr={qr} label={t("counter.qr")} />
        <p className="small ink2">
          {t("counter.qr_text")}
          {receipt.act.startsWith("register_") ? (
            <>
              <br />
              {t("counter.first_log_in")}
            </>
          ) : null}
        </p>
      </div>
      <p className="small mut noprint">{t("counter.print_hint")}</p>
    </Sheet>
  );
}
