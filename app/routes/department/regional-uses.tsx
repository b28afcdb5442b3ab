import { Form } from "#app/components/form.tsx";
import { Light } from "#app/components/light.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Use = {
  readonly id: number;
  readonly caseCode: string;
  readonly projectName: string;
  readonly owner: string;
  readonly ownerEn: string | null;
  readonly commitment: string | null;
  readonly signedName: string;
  readonly signedAt: Date | string;
  readonly endedAt: Date | string | null;
  readonly checks: readonly {
    readonly result: "kept" | "broken";
    readonly note: string;
    readonly checkedAt: Date | string;
  }[];
};

/** Who relies on the result; what was promised for it waits here for its check, unchecked ones first. */
export function UsesSheet({ uses, checks }: { readonly uses: readonly Use[]; readonly checks: boolean }) {
  const t = useT();
  const order = (use: Use) => (use.commitment !== null && use.checks.length === 0 ? 0 : 1);
  return (
    <Sheet title={t("regional.uses")} note={t("regional.uses.count", { count: uses.length })} id="uses">
      {uses.length === 0 ? <p className="mut">{t("regional.uses.none")}</p> : null}
      {uses
        .toSorted((a, b) => order(a) - order(b))
        .map((use) => (
          <UseRow key={use.id} use={use} mayCheck={checks} />
        ))}
    </Sheet>
  );
}

function UseRow({ use, mayCheck }: { readonly use: Use; readonly mayCheck: boolean }) {
  const t = useT();
  const { local, instant } = useFormat();
  const open = use.commitment !== null && use.endedAt === null;
  return (
    <section className="ruled grid">
      <p>
        <a href={`/cases/${use.caseCode}`}>{use.projectName}</a>{" "}
        <span className="small mut">{local({ zh: use.owner, en: use.ownerEn ?? use.owner })}</span>
        <br />
        <span className="small ink2">
          {t("regional.signed_by", { name: use.signedName })} · {instant(use.signedAt)}
        </span>
      </p>
      {use.checks.map((check) => (
        <p key={String(check.checkedAt)}>
          <Light state={check.result === "kept" ? "ok" : "bad"}>{t(`regional.check.${check.result}`)}</Light>{" "}
          {check.note} <span className="small mut">{instant(check.checkedAt)}</span>
        </p>
      ))}
      {use.commitment !== null && use.checks.length === 0 ? (
        <Light state="off">{t("regional.check.none")}</Light>
      ) : null}
      {mayCheck && open ? <CheckForm useId={use.id} /> : null}
    </section>
  );
}

function CheckForm({ useId }: { readonly useId: number }) {
  const t = useT();
  return (
    <details>
      <summary>{t("regional.check")}</summary>
      <Form name="check" labels={{ note: t("regional.check.note") }}>
        <input type="hidden" name="useId" value={useId} />
        <TextareaField name="note" rows={2} maxLength={1000} />
        <p className="row">
          <SubmitButton name="result" value="kept" small>
            {t("regional.check.kept")}
          </SubmitButton>
          <SubmitButton name="result" value="broken" tone="danger" small>
            {t("regional.check.broken")}
          </SubmitButton>
        </p>
      </Form>
    </details>
  );
}
