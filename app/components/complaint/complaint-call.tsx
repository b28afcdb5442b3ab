import type { ComplaintObject } from "#domain/complaint/subjects.ts";
import type { Refusal } from "#domain/shared/outcome.ts";
import { explainParams } from "#app/i18n/explain.ts";
import type { MessageKey } from "#app/i18n/translate.ts";
import { Sheet } from "../sheet.tsx";
import { useFormat, useT } from "../ui-context.tsx";

type Window = {
  readonly object: ComplaintObject;
  readonly open: boolean;
  readonly until: Date | null;
  readonly refusal: Refusal | null;
};

/** Where to complain, and until when; or why one cannot. */
export function ComplaintCall({ about, windows }: { about: string; windows: readonly Window[] }) {
  const t = useT();
  const { instant } = useFormat();
  if (windows.length === 0) return null;
  return (
    <Sheet title={t("complaint.call")} side={<a href="/complaints">{t("complaint.register")}</a>}>
      {windows.map(({ object, open, until, refusal }) => (
        <p key={object}>
          {open ? (
            <a href={`/complaints/new?about=${about}&object=${object}`}>
              {t("complaint.new")}：{t(`complaint.object.${object}`)}
            </a>
          ) : (
            <b>{t(`complaint.object.${object}`)}</b>
          )}
          <span className="small ink2">
            {" "}
            {open
              ? until
                ? t("complaint.call.until", { at: instant(until) })
                : t("complaint.call.still")
              : refusal
                ? t(`refusal.${refusal.code}` as MessageKey, explainParams(t, refusal.params))
                : null}
          </span>
        </p>
      ))}
    </Sheet>
  );
}
