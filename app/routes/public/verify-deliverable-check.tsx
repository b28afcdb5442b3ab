import { Light } from "#app/components/light.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useNonce, useT } from "#app/components/ui-context.tsx";

type Props = {
  readonly sha256: string;
  readonly hash: string;
  readonly same: { readonly answer: boolean | null } | null;
};

/** The file is read by the visitor's own browser; without scripts a hash computed elsewhere is compared. */
export function FileCheck({ sha256, hash, same }: Props) {
  const t = useT();
  const nonce = useNonce();
  const texts = Object.fromEntries(
    (["working", "same", "differs", "unread"] as const).map((name) => [name, t(`report.check.${name}`)]),
  );
  return (
    <Sheet title={t("report.check")} note={t("report.check.text")} id="check">
      <div className="grid">
        <div id="file-check" className="field" hidden data-sha256={sha256} data-texts={JSON.stringify(texts)}>
          <label htmlFor="report-file">{t("report.check.drop")}</label>
          <input id="report-file" type="file" className="in" />
          <output id="file-answer" htmlFor="report-file" className="strong" />
        </div>
        <details open={same !== null}>
          <summary>{t("report.check.by_hand")}</summary>
          <form method="get" action="#check" className="grid">
            <p className="ink2">{t("report.check.by_hand.text")}</p>
            <div className="field">
              <label htmlFor="sha256">{t("report.check.hash")}</label>
              <input
                id="sha256"
                name="sha256"
                className="in code"
                maxLength={200}
                defaultValue={hash}
                spellCheck={false}
              />
            </div>
            {same ? <Answer answer={same.answer} /> : null}
            <p>
              <button className="btn" type="submit">
                {t("report.check.compare")}
              </button>
            </p>
          </form>
        </details>
      </div>
      <script type="module" nonce={nonce} src="/check-file.mjs" />
    </Sheet>
  );
}

function Answer({ answer }: { readonly answer: boolean | null }) {
  const t = useT();
  if (answer === null) return <Light state="warn">{t("report.check.hash_bad")}</Light>;
  return (
    <Light state={answer ? "ok" : "bad"}>{t(answer ? "report.check.same" : "report.check.differs")}</Light>
  );
}
