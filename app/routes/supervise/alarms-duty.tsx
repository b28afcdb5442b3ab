import { Alert } from "#app/components/alert.tsx";
import { AlarmLevel } from "#app/components/alarm/alarm-level.tsx";
import { DueLight } from "#app/components/desk-tasks.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { AlarmView } from "./alarms-view.ts";

type Props = { readonly view: AlarmView };

/** Who has it in hand, and what this officer may do with it now. */
export function AlarmDuty({ view }: Props) {
  const t = useT();
  const { instant } = useFormat();
  const { line, duty } = view;
  return (
    <>
      <Sheet title={t("alarm.handling")}>
        <KeyValues
          items={[
            [t("alarm.state"), t(`alarm.state.${line.state}`)],
            [t("alarm.handler"), line.handler],
            [t("alarm.taken"), line.takenAt ? instant(line.takenAt) : null],
            [t("alarm.closed"), line.closedAt ? instant(line.closedAt) : null],
            [
              t("desk.due"),
              line.closedAt ? null : <DueLight key="d" light={line.light} dueAt={line.dueAt} />,
            ],
            [
              t("alarm.referred"),
              line.referredCode ? <a href={`/agencies/${line.referredCode}`}>{line.referredName}</a> : null,
            ],
          ]}
        />
      </Sheet>
      {line.level === 3 && !line.closedAt ? <Alert tone="warn">{t("alarm.freeze.text")}</Alert> : null}
      {duty.mayTake ? (
        <FormLayout name="take" title={t(line.handler ? "alarm.take_over" : "alarm.take")}>
          <p className="hint">{t("alarm.take.text")}</p>
          <SubmitButton full>{t(line.handler ? "alarm.take_over" : "alarm.take")}</SubmitButton>
        </FormLayout>
      ) : null}
      {duty.mayAct ? <Steps view={view} /> : null}
      {duty.excludable.length > 0 ? <Exclusion view={view} /> : null}
    </>
  );
}

function useAgencies({ firms }: AlarmView) {
  const { local } = useFormat();
  return (codes: readonly string[]) =>
    codes.map((code) => {
      const name = firms[code];
      return { value: code, label: name ? `${local(name)} ${code}` : code };
    });
}

function Steps({ view }: Props) {
  const t = useT();
  const agencies = useAgencies(view);
  const labels = { text: t("alarm.text"), agencyCode: t("alarm.agency") };
  const options = agencies(view.duty.agencies);
  return (
    <>
      <FormLayout name="note" title={t("alarm.note")} labels={labels}>
        <TextareaField name="text" rows={3} maxLength={2_000} />
        <SubmitButton tone="plain" full>
          {t("alarm.note")}
        </SubmitButton>
      </FormLayout>
      <FormLayout name="explain" title={t("alarm.explain")} labels={labels}>
        <TextareaField name="text" rows={3} maxLength={2_000} hint={t("alarm.explain.hint")} />
        <SubmitButton full>{t("alarm.explain")}</SubmitButton>
      </FormLayout>
      {options.length > 0 ? (
        <FormLayout name="refer" title={t("alarm.refer")} labels={labels}>
          <p className="hint">{t("alarm.refer.hint")}</p>
          <SelectField name="agencyCode" options={options} />
          <TextareaField name="text" rows={3} maxLength={2_000} />
          <SubmitButton tone="danger" full>
            {t("alarm.refer")}
          </SubmitButton>
        </FormLayout>
      ) : null}
    </>
  );
}

function Exclusion({ view }: Props) {
  const t = useT();
  const agencies = useAgencies(view);
  const gone = new Set(view.excluded.map(({ code }) => code));
  const options = agencies(view.duty.excludable.filter((code) => !gone.has(code)));
  const labels = { agencyCode: t("alarm.agency"), reason: t("alarm.exclude.reason") };
  if (options.length === 0) return null;
  return (
    <FormLayout name="exclude" title={t("alarm.exclude")} labels={labels}>
      <p className="hint">{t("alarm.exclude.hint")}</p>
      <SelectField name="agencyCode" options={options} />
      <TextareaField name="reason" rows={3} maxLength={2_000} />
      <SubmitButton tone="danger" full>
        {t("alarm.exclude")}
      </SubmitButton>
    </FormLayout>
  );
}

/** What was done so far, and the proof that the findings follow from the inputs. */
export function AlarmRecord({ view }: Props) {
  const t = useT();
  const { instant } = useFormat();
  const { record, recomputed, line } = view;
  return (
    <>
      {view.excluded.length > 0 ? (
        <Sheet title={t("alarm.excluded")}>
          <KeyValues
            items={view.excluded.map(({ code, name, reason }) => [`${name} ${code}`, reason] as const)}
          />
        </Sheet>
      ) : null}
      <Sheet title={t("alarm.notes")}>
        {view.notes.length === 0 ? <p className="mut">{t("alarm.notes.none")}</p> : null}
        <ol className="ruled">
          {view.notes.map((note) => (
            <li key={note.key}>
              <b>{t(`alarm.step.${note.step}`)}</b>{" "}
              <span className="small mut">
                {note.byName} · {instant(note.at)}
              </span>
              {note.body ? <div>{note.body}</div> : null}
            </li>
          ))}
        </ol>
      </Sheet>
      <Sheet title={t("alarm.proof")}>
        {recomputed === "equal" ? <Alert tone="ok">{t("alarm.recompute.equal")}</Alert> : null}
        {recomputed && recomputed !== "equal" ? (
          <Alert tone="danger">{t(`refusal.${recomputed as "alarm.dossier_changed"}`)}</Alert>
        ) : null}
        <KeyValues
          items={[
            [t("alarm.scheme"), record.scheme],
            [t("alarm.policy"), record.policy],
            [t("alarm.screened"), instant(record.at)],
            [
              t("alarm.digest"),
              <code key="h" className="small code">
                {record.sha256}
              </code>,
            ],
          ]}
        />
        <p className="row">
          <a href={`/supervise/alarms/${line.no}?recompute=1`}>{t("alarm.recompute")}</a>
          <a href={`/supervise/alarms/${line.no}/dossier.json`} download>
            {t("alarm.download")}
          </a>
        </p>
        <p className="small mut">{t("alarm.download.hint")}</p>
        {view.others.length > 0 ? (
          <p>
            {t("alarm.others")}{" "}
            {view.others.map((other) => (
              <a key={other.no} className="nowrap" href={`/supervise/alarms/${other.no}`}>
                {other.no} <AlarmLevel level={other.level} />
              </a>
            ))}
          </p>
        ) : null}
      </Sheet>
    </>
  );
}
