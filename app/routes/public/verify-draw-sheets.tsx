import { Light } from "#app/components/light.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useNonce, useT } from "#app/components/ui-context.tsx";
import type { DrawStage } from "#domain/selection/draw-progress.ts";

type Check = {
  readonly round: number;
  readonly stage: DrawStage;
  readonly level: string | null;
  readonly drawn: boolean;
};

export function ChooseNeed({ asked, found }: { readonly asked: string; readonly found: boolean }) {
  const t = useT();
  return (
    <form method="get" action="/verify/draw" className="grid">
      <div className="field">
        <label htmlFor="need">{t("verify.need")}</label>
        <input id="need" name="need" className="in" defaultValue={asked} maxLength={40} />
      </div>
      {asked !== "" && !found ? <output>{t("verify.none")}</output> : null}
      <p>
        <button className="btn" type="submit">
          {t("verify.open")}
        </button>
      </p>
    </form>
  );
}

const parts = [
  "scheme",
  "commitment",
  "anchor",
  "candidates",
  "witness",
  "listHash",
  "logged",
  "seed",
  "order",
  "pick",
  "signature",
  "single",
] as const;

/** Filled by a module script that imports the same verifier which can be downloaded; nothing here is hydrated. */
export function InBrowser({ need, publicKey }: { readonly need: string | null; readonly publicKey: string }) {
  const t = useT();
  const nonce = useNonce();
  const texts = {
    ok: t("verify.ok"),
    bad: t("verify.bad"),
    broken: t("verify.broken"),
    unknown: t("verify.unknown"),
    rounds: Object.fromEntries(
      Array.from({ length: 64 }, (_, at) => [at + 1, t("draw.round", { round: at + 1 })]),
    ),
    states: {
      drawn: t("draw.stage.drawn"),
      frozen: t("draw.stage.objections"),
      voided: t("draw.stage.voided"),
    },
    parts: Object.fromEntries(parts.map((part) => [part, t(`verify.part.${part}`)])),
  };
  return (
    <Sheet title={t("verify.browser")} tone="official" note={t("verify.own_text")}>
      <div
        className="grid"
        id="verify"
        data-need={need ?? ""}
        data-key={publicKey}
        data-texts={JSON.stringify(texts)}
      >
        <output id="verify-result">{t("verify.browser_waits")}</output>
        <details open={need === null}>
          <summary>{t("verify.own")}</summary>
          <div className="grid">
            <div className="field">
              <label htmlFor="verify-file">{t("verify.file")}</label>
              <input id="verify-file" type="file" accept="application/json,.json" className="in" />
            </div>
            <div className="field">
              <label htmlFor="verify-paste">{t("verify.paste")}</label>
              <textarea id="verify-paste" className="in" rows={5} spellCheck={false} />
            </div>
            <p>
              <button className="btn" type="button" id="verify-run">
                {t("verify.run")}
              </button>
            </p>
          </div>
        </details>
      </div>
      <script type="module" nonce={nonce} src="/verify-page.mjs" />
    </Sheet>
  );
}

export function ServerCheck({ checks }: { readonly checks: readonly Check[] }) {
  const t = useT();
  return (
    <Sheet title={t("verify.server")}>
      {checks.map(({ round, stage, level, drawn }) => (
        <p key={round}>
          <Light state={drawn ? (level ? "ok" : "bad") : "off"}>
            {level
              ? t("verify.server_ok", { round, level })
              : t(drawn ? "verify.server_bad" : "verify.server_open", {
                  round,
                  stage: t(`draw.stage.${stage}`),
                })}
          </Light>
        </p>
      ))}
    </Sheet>
  );
}

export function ByHand({
  need,
  fingerprint,
}: {
  readonly need: string | null;
  readonly fingerprint: string;
}) {
  const t = useT();
  const file = need ? `draw-${need}.json` : "draw.json";
  return (
    <Sheet title={t("verify.no_script")}>
      <div className="grid">
        <p>{t("verify.script_text")}</p>
        <p>
          <code className="code">{`node verify-draw.mjs ${file}`}</code>
        </p>
        <p>
          <a href="/verify-draw.mjs" download="verify-draw.mjs">
            {t("verify.script")}
          </a>
          {need ? (
            <>
              {" · "}
              <a href={`/needs/${need}/draw.json`} download={file}>
                {t("draw.json")}
              </a>
            </>
          ) : null}
        </p>
        <p className="small ink2">
          {t("verify.key")}: <code className="small code">{fingerprint}</code>{" "}
          <a href="/verify">{t("verify.title")}</a>
        </p>
      </div>
    </Sheet>
  );
}
