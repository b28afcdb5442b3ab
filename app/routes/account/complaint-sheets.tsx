import { Fragment } from "react";
import { DueLight, type Lit } from "#app/components/desk-tasks.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import type { ComplaintDuty } from "#domain/complaint/duty.ts";
import type { Ground, Remedy } from "#domain/complaint/subjects.ts";

type When = Date | string;
type Statement = {
  readonly id: number;
  readonly kind: "filed" | "completed" | "answered" | "appealed";
  readonly body: string;
  readonly at: When;
  readonly files: readonly { readonly id: string; readonly name: string }[];
};
type Decision = {
  readonly step: string;
  readonly reasons: string;
  readonly basis: string;
  readonly remedies: readonly Remedy[];
  readonly furtherRemedy: string;
  readonly officer: string | null;
  readonly at: When;
};

/** What each party said, oldest first, with its evidence. */
export function Said(props: {
  statements: readonly Statement[];
  grounds: readonly Ground[];
  remedies: readonly Remedy[];
}) {
  const t = useT();
  const { exact, list } = useFormat();
  return (
    <Sheet title={t("complaint.content")}>
      <KeyValues
        items={[
          [t("complaint.grounds"), list(props.grounds.map((each) => t(`complaint.ground.${each}`)))],
          [t("complaint.remedies"), list(props.remedies.map((each) => t(`complaint.remedy.${each}`)))],
        ]}
      />
      {props.statements.map(({ id, kind, body, at, files }) => (
        <Fragment key={id}>
          <h3>
            {t(`complaint.said.${kind}`)} <span className="small mut">{exact(at)}</span>
          </h3>
          <p className="prose">{body}</p>
          {files.map((file) => (
            <p key={file.id} className="small">
              <a href={`/files/${file.id}`}>{file.name}</a>
            </p>
          ))}
        </Fragment>
      ))}
    </Sheet>
  );
}

export function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  const t = useT();
  const { exact, list } = useFormat();
  if (decisions.length === 0) return null;
  return (
    <Sheet title={t("complaint.decisions")} tone="official">
      {decisions.map((each) => (
        <Fragment key={`${each.step} ${String(each.at)}`}>
          <h3>
            {t(`complaint.signed.${each.step}` as MessageKey)}{" "}
            <span className="small mut">
              {exact(each.at)} {each.officer}
            </span>
          </h3>
          <KeyValues
            items={[
              [t("complaint.reasons"), each.reasons],
              [t("complaint.basis"), each.basis],
              [t("complaint.measure"), list(each.remedies.map((one) => t(`complaint.remedy.${one}`)))],
              [t("complaint.further"), each.furtherRemedy],
            ]}
          />
        </Fragment>
      ))}
    </Sheet>
  );
}

export function Next({ duty }: { duty: (ComplaintDuty & { readonly light: Lit }) | null }) {
  const t = useT();
  return (
    <Sheet title={t("complaint.next")}>
      {duty ? (
        <>
          <p>
            <b>{t(`complaint.duty.${duty.step}`)}</b>
          </p>
          <DueLight {...duty} />
        </>
      ) : (
        <p className="mut">{t("complaint.next.none")}</p>
      )}
    </Sheet>
  );
}
