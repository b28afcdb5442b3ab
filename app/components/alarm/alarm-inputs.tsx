import type { AlarmInputs } from "./alarm-inputs-shape.ts";
import { DataTable } from "../data-table.tsx";
import { KeyValues } from "../key-values.tsx";
import { Money } from "../money.tsx";
import { Sheet } from "../sheet.tsx";
import { useFormat, useT } from "../ui-context.tsx";
import type { FirmNames } from "./finding-list.tsx";

type Props = { readonly inputs: AlarmInputs; readonly firms: FirmNames };

function useFirm(firms: FirmNames) {
  const { local } = useFormat();
  return (code: string | null) => (code === null ? "—" : firms[code] ? local(firms[code]) : code);
}

/** What the findings rest on; keyed hashes in short, those that two senders left in bold. */
export function AlarmInputsSheet({ inputs, firms }: Props) {
  const t = useT();
  return (
    <>
      {inputs.quotes.length > 0 ? (
        <Sheet title={t("alarm.input.quotes")} note={t("alarm.input.quotes.note")} pad={false}>
          <Quotes inputs={inputs} firms={firms} />
        </Sheet>
      ) : null}
      {inputs.past.length > 0 ? (
        <Sheet title={t("alarm.input.past")} pad={false}>
          <Past inputs={inputs} firms={firms} />
        </Sheet>
      ) : null}
      <Work inputs={inputs} firms={firms} />
    </>
  );
}

function Quotes({ inputs, firms }: Props) {
  const t = useT();
  const { instant } = useFormat();
  const firm = useFirm(firms);
  return (
    <DataTable
      rows={inputs.quotes}
      rowKey={(row) => row.agency}
      columns={[
        { key: "agency", label: t("alarm.agency"), main: true, cell: (row) => firm(row.agency) },
        {
          key: "amount",
          label: t("alarm.input.amount"),
          numeric: true,
          cell: (row) => (row.amountFen === null ? "—" : <Money fen={row.amountFen} />),
        },
        {
          key: "outcome",
          label: t("alarm.input.outcome"),
          cell: (row) => (row.rejection === null ? t("alarm.input.valid") : <code>{row.rejection}</code>),
        },
        {
          key: "at",
          label: t("alarm.input.received"),
          cell: (row) => <span className="nowrap">{instant(row.receivedAt)}</span>,
        },
        {
          key: "left",
          label: t("alarm.input.left"),
          cell: (row) =>
            row.left
              .filter(({ marks }) => marks.length > 0)
              .map(({ kind, marks }) => (
                <div key={kind} className="small">
                  {t(`alarm.input.${kind}`)}{" "}
                  {marks.map(({ text, shared }, at) => (
                    <code key={`${text}${at}`}>{shared ? <b>{text}</b> : text} </code>
                  ))}
                </div>
              )),
        },
      ]}
    />
  );
}

function Past({ inputs, firms }: Props) {
  const t = useT();
  const { day } = useFormat();
  const firm = useFirm(firms);
  return (
    <DataTable
      rows={inputs.past}
      rowKey={(row) => row.no}
      columns={[
        {
          key: "no",
          label: t("alarm.need"),
          main: true,
          cell: (row) => <a href={`/needs/${row.no}`}>{row.no}</a>,
        },
        { key: "on", label: t("alarm.input.on"), cell: (row) => day(row.on) },
        {
          key: "method",
          label: t("alarm.input.method"),
          cell: (row) => t(`method.${row.method as "lowest"}`),
        },
        {
          key: "estimate",
          label: t("alarm.input.estimate"),
          numeric: true,
          cell: (row) => (row.estimateFen === null ? "—" : <Money fen={row.estimateFen} />),
        },
        {
          key: "notice",
          label: t("alarm.input.notice"),
          numeric: true,
          cell: (row) => `${row.noticeWd} / ${row.minimumNoticeWd}`,
        },
        { key: "winner", label: t("alarm.input.winner"), cell: (row) => firm(row.winner) },
        { key: "second", label: t("alarm.input.second"), cell: (row) => firm(row.second) },
        { key: "bidders", label: t("alarm.input.bidders"), numeric: true, cell: (row) => row.bidders },
      ]}
    />
  );
}

function Work({ inputs, firms }: Props) {
  const t = useT();
  const { instant } = useFormat();
  const firm = useFirm(firms);
  const { requirement, people, delivery, accepted } = inputs;
  return (
    <>
      {requirement ? (
        <Sheet title={t("alarm.input.requirement")}>
          <KeyValues
            items={[
              [t("alarm.input.case"), requirement.caseCode],
              [t("alarm.input.department"), requirement.department],
              [t("alarm.input.created"), instant(new Date(requirement.createdAt))],
              [t("alarm.input.winner"), firm(requirement.winner)],
              [
                t("alarm.input.visits"),
                requirement.visits.map((at) => instant(new Date(at))).join(t("alarm.and")),
              ],
            ]}
          />
        </Sheet>
      ) : null}
      {people.length > 0 ? (
        <Sheet title={t("alarm.input.staff")}>
          <KeyValues
            items={people.map(
              ({ masked, open }) =>
                [
                  masked,
                  open.map(({ engagement, agency }) => `${engagement} ${firm(agency)}`).join(t("alarm.and")),
                ] as const,
            )}
          />
        </Sheet>
      ) : null}
      {delivery ? (
        <Sheet title={t("alarm.input.deliveries")}>
          <KeyValues
            items={[delivery, ...delivery.others].map(
              ({ engagement, minutes }) => [engagement, t("alarm.input.minutes", { minutes })] as const,
            )}
          />
        </Sheet>
      ) : null}
      {accepted.length > 0 ? (
        <Sheet title={t("alarm.input.accepted")}>
          <KeyValues
            items={accepted.map(
              ({ engagement, agency, seconds }) =>
                [`${engagement} ${firm(agency)}`, t("alarm.input.seconds", { seconds })] as const,
            )}
          />
        </Sheet>
      ) : null}
    </>
  );
}
