import { Alert } from "#app/components/alert.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { loadTalks } from "./talks-view.ts";

type View = Awaited<ReturnType<typeof loadTalks>>;
type Props = { readonly view: View };
type OpenTalk = NonNullable<View["open"]>;

/** The owner's turn: to begin, to go on, to accept or to break off; else whom it waits for. */
export function TalkForms({ view }: Props) {
  const t = useT();
  const { instant, local } = useFormat();
  const { open, over, ownerDueAt } = view;
  if (over) return <Alert tone="info">{t("talks.over")}</Alert>;
  if (!open)
    return (
      <>
        <Alert tone="warn">{t("talks.owner_due", { at: instant(ownerDueAt) })}</Alert>
        <Begin view={view} />
      </>
    );
  const agency = local({ zh: open.name, en: open.nameEn ?? open.name });
  if (open.state === "asked")
    return <Alert tone="info">{t("talks.wait_agency", { agency, at: instant(open.dueAt) })}</Alert>;
  return (
    <>
      <Agree open={open} agency={agency} />
      {open.exchange < view.rules.exchanges ? (
        <Ask title={t("talks.ask")} note={t("talks.exchange", { no: open.exchange + 1 })} />
      ) : (
        <Alert tone="info">{t("talks.ask.used")}</Alert>
      )}
      <FormLayout
        name="break-off"
        title={t("talks.break_off")}
        labels={{ reason: t("talks.break_off.reason") }}
      >
        <TextareaField name="reason" rows={2} maxLength={1_000} />
        <SubmitButton tone="danger">{t("talks.break_off.submit")}</SubmitButton>
      </FormLayout>
    </>
  );
}

function Begin({ view }: Props) {
  const t = useT();
  const { local, money } = useFormat();
  const options = view.untalked.map(({ code, name, nameEn, amountFen, days }) => ({
    value: code,
    label: t("talks.begin.option", {
      name: local({ zh: name, en: nameEn ?? name }),
      amount: money(amountFen ?? 0),
      days: days ?? 0,
    }),
  }));
  return (
    <Ask title={t("talks.begin")} note={t("talks.begin_note")}>
      <SelectField name="agency" options={options} />
    </Ask>
  );
}

function Ask({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note: string;
  readonly children?: React.ReactNode;
}) {
  const t = useT();
  const labels = {
    agency: t("talks.begin.agency"),
    text: t("talks.ask.text"),
    amount: t("talks.ask.amount"),
    days: t("talks.ask.days"),
  };
  return (
    <FormLayout name="ask" title={title} note={note} labels={labels}>
      {children}
      <TextareaField name="text" rows={3} maxLength={1_000} />
      <MoneyField name="amount" optional />
      <Field name="days" inputMode="numeric" optional maxLength={5} />
      <SubmitButton>{t("talks.ask.submit")}</SubmitButton>
    </FormLayout>
  );
}

function Agree({ open, agency }: { readonly open: OpenTalk; readonly agency: string }) {
  const t = useT();
  const { money } = useFormat();
  const { amountFen, days } = open;
  if (amountFen === null || days === null) return null;
  return (
    <FormLayout name="agree" title={t("talks.agree")}>
      <p>{t("talks.agree.text", { agency, amount: money(amountFen), days })}</p>
      <SubmitButton full>{t("talks.agree.submit")}</SubmitButton>
    </FormLayout>
  );
}
