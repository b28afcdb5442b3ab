import { Alert } from "#app/components/alert.tsx";
import { CapDerivation } from "#app/components/cap-derivation.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Money } from "#app/components/money.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { CheckedQuote } from "./quote-input.ts";
import type { QuoteView } from "./quote-view.ts";

type Props = { readonly view: QuoteView; readonly check: CheckedQuote };

/**
 * Everything that is about to be sealed, once more. The answers travel in this form alone: between the two pages nobody
 * keeps them, and no address shows them again.
 */
export function CheckSheet({ view, check }: Props) {
  const t = useT();
  const { instant } = useFormat();
  const { need, standing } = view;
  const cap = standing?.cap ?? null;
  const derivation = cap ? <CapDerivation steps={cap.steps} capFen={cap.capFen} /> : null;
  return (
    <FormLayout
      name="quote"
      title={t("quoting.check")}
      refusalDetail={(refusal) => (refusal.code === "fee.cap" ? derivation : null)}
    >
      {check.fields.map(([name, value], at) => (
        <input key={`${at} ${name}`} type="hidden" name={name} value={value} />
      ))}
      <Answers view={view} check={check} />
      <OverCap view={view} check={check} />
      <SubmitButton full>{t("quote.submit")}</SubmitButton>
      <p>
        <ButtonLink href={`/agency/needs/${need.no}/quote`}>{t("quoting.check.back")}</ButtonLink>
      </p>
      <p className="small mut">{t("quoting.check.note")}</p>
      <p className="small mut">{t("quote.promise", { at: need.closesAt ? instant(need.closesAt) : "" })}</p>
    </FormLayout>
  );
}

function Answers({ view, check }: Props) {
  const t = useT();
  const { local, list, percent } = useFormat();
  const { need, standing } = view;
  const people = (standing?.people ?? []).filter(({ id }) => check.practitionerIds.includes(id));
  const files = (standing?.files ?? []).filter(({ id }) => check.fileIds.includes(id));
  const lines = (check.lineFen ?? []).map(
    (fen, at) =>
      [
        local({ zh: need.lines[at]?.nameZh ?? "", en: need.lines[at]?.nameEn ?? "" }),
        <Money key={at} fen={fen} />,
      ] as const,
  );
  const total = check.amountFen ?? (check.lineFen ? check.lineFen.reduce((sum, fen) => sum + fen, 0) : null);
  return (
    <KeyValues
      items={[
        ...lines,
        [t("quote.amount"), total === null ? null : <Money key="t" fen={total} large />],
        [t("quoting.discount"), check.discountBp === null ? null : percent(check.discountBp)],
        [t("quoting.check.cap"), standing?.cap?.capFen ? <Money key="c" fen={standing.cap.capFen} /> : null],
        [t("quote.days"), check.days],
        [t("quote.practitioners"), list(people.map(({ name }) => name))],
        [t("quoting.files"), files.length > 0 ? list(files.map(({ name }) => name)) : t("ui.none")],
        [t("quoting.subcontracts"), check.subcontracts > 0 ? check.subcontracts : t("ui.none")],
        [
          t("quote.conflict"),
          t(check.conflictDeclared ? "quoting.check.declared" : "quoting.check.undeclared"),
        ],
      ]}
    />
  );
}

/** Told before it is sealed; the rule itself says no when it is. */
function OverCap({ view, check }: Props) {
  const t = useT();
  const caps = view.standing?.caps.map(({ cap }) => cap.capFen) ?? [];
  const amounts = check.lineFen ?? (check.amountFen === null ? [] : [check.amountFen]);
  const over = amounts.some((fen, at) => {
    const cap = caps[at];
    return cap !== null && cap !== undefined && fen > cap;
  });
  return over ? <Alert tone="danger">{t("quoting.check.over")}</Alert> : null;
}
