import { DecideForm } from "#app/components/decide-form.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light, type LightState } from "#app/components/light.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { BundleState } from "#domain/need/bundle-lifecycle.ts";

const lights: Record<BundleState, LightState> = {
  proposed: "run",
  in_force: "ok",
  returned: "bad",
  ended: "off",
};
type Shown = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly items: readonly { readonly code: string; readonly nameZh: string; readonly nameEn: string }[];
  readonly reason: string;
  readonly basis: string;
  readonly effectiveOn: string;
  readonly state: BundleState;
  readonly endReason: string | null;
  readonly own: boolean;
};

export function BundleSheet({ bundle, may }: { readonly bundle: Shown; readonly may: boolean }) {
  const t = useT();
  const { local, day } = useFormat();
  const { code, state } = bundle;
  return (
    <Sheet
      title={local({ zh: bundle.nameZh, en: bundle.nameEn })}
      note={code}
      side={<Light state={lights[state]}>{t(`bundle.state.${state}`)}</Light>}
    >
      <KeyValues
        items={[
          [
            t("bundle.items"),
            bundle.items.map((item) => (
              <div key={item.code}>
                <a href={`/items/${item.code}`}>{local({ zh: item.nameZh, en: item.nameEn })}</a>{" "}
                <span className="small mut nowrap">{item.code}</span>
              </div>
            )),
          ],
          [t("bundle.effective_on"), day(bundle.effectiveOn)],
          [t("bundle.reason"), bundle.reason],
          [t("bundle.basis"), bundle.basis],
          [t("bundle.decide.end"), bundle.endReason],
        ]}
      />
      {may ? <Decide bundle={bundle} /> : null}
    </Sheet>
  );
}

function Decide({ bundle: { code, state, own } }: { readonly bundle: Shown }) {
  const t = useT();
  if (state !== "proposed" && state !== "in_force") return null;
  if (state === "proposed" && own) return <p className="ink2">{t("bundle.own")}</p>;
  return (
    <details open={state === "proposed"}>
      <summary>{t("bundle.decide")}</summary>
      <DecideForm
        of={{ name: "code", value: code }}
        reason={t("bundle.reason")}
        hint={t("bundle.decide.reason_hint")}
        steps={
          state === "proposed"
            ? [
                { on: "confirm", label: t("bundle.decide.confirm") },
                { on: "return", label: t("bundle.decide.return"), tone: "plain" },
              ]
            : [{ on: "end", label: t("bundle.decide.end"), tone: "danger" }]
        }
      />
    </details>
  );
}
