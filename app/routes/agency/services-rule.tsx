import { KeyValues } from "#app/components/key-values.tsx";
import { Money } from "#app/components/money.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Steps } from "#app/components/steps.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { RequestView } from "./services-view.ts";

/** What the item requires, beside the form, and what happens with a request. */
export function RuleAside({ view }: { readonly view: RequestView }) {
  const t = useT();
  const { local } = useFormat();
  const { bounds } = view;
  const cap =
    bounds === null || bounds.byQuantity ? (
      t("life.apply.cap_quantity")
    ) : bounds.capFen === null ? (
      t("life.apply.cap_none")
    ) : (
      <Money fen={bounds.capFen} />
    );
  return (
    <>
      <Sheet title={t("life.apply.rule")} side={<a href={`/items/${view.code}`}>{view.code}</a>}>
        <KeyValues
          items={[
            [t("life.services.item"), local({ zh: view.nameZh, en: view.nameEn })],
            [t("life.apply.qualification"), local(view.qualification)],
            [t("life.apply.limit"), t("life.services.pledge_days", { days: view.limitWd })],
            [t("life.apply.cap"), cap],
          ]}
        />
      </Sheet>
      <Sheet title={t("life.apply.what_next")}>
        <Steps
          steps={[
            { state: "off", title: t("life.apply.step_hall") },
            { state: "off", title: t("life.apply.step_regulator") },
            { state: "off", title: t("life.apply.step_effect") },
          ]}
        />
      </Sheet>
    </>
  );
}
