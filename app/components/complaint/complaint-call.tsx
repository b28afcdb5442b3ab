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

type Props = {
  readonly about: string;
  readonly windows: readonly Window[];
  /** Whom the notice names for questions about the result. */
  readonly contact?: string;
};

/** Where to complain, and until when; or why one cannot. */
export function ComplaintCall({ about, windows, contact }: Props) {
  const t = useT();
  const { instant } = useFormat();
  if (windows.length === 0 && !contact) return null;
  return (
    <Sheet title={t("complaint.call")} side={<a href="/complaints">{t("complaint.register")}</a>}>
      {windows.map(({ object, open, until, refusal }) => (
        <p key={object}>
          {open ? (
            <a href={`/complaints/new?about=${about}&object=${object}`}>
              {t("complaint.new.about", { object: t(`complaint.object.${object}`) })}
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
      {contact ? <p className="small ink2">{t("complaint.call.contact", { contact })}</p> : null}
    </Sheet>
  );
}
