import type { IdentityHit } from "#domain/agency/identity.ts";
import type { ReviewState, Verdict } from "#domain/agency/identity-review.ts";
import { FormLayout } from "#app/components/form-layout.tsx";
import { RadioGroup } from "#app/components/choice-group.tsx";
import { Light, type LightState } from "#app/components/light.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { Tag } from "#app/components/tag.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { Timeline } from "#app/components/timeline.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Opinion = {
  verdict: Verdict;
  reason: string;
  at: string | Date;
  officer: string;
  office: string;
  officeEn: string | null;
};
export type ShownReview = {
  state: ReviewState;
  dueAt: string | Date;
  hits: readonly IdentityHit[];
  opinions: readonly Opinion[];
  light: LightState;
};

/** Why an entry is held: every way to the firm under a ban, and what the officers have said. */
export function ReviewSheet({ review }: { review: ShownReview }) {
  const t = useT();
  const format = useFormat();
  const { state, dueAt, hits, opinions, light } = review;
  return (
    <Sheet
      title={t("identity.review")}
      tone="primary"
      side={
        <>
          <Light state={light} />
          <Tag tone={state === "open" ? "brand" : "seal"}>{t(`identity.review.${state}`)}</Tag>
        </>
      }
    >
      <p>{t("identity.review_note")}</p>
      <p className="small ink2">
        {t("identity.review_due")} {format.instant(dueAt)}
      </p>
      <div className="prose">
        <ol>
          {hits.map((hit, at) => (
            <li key={at}>
              <Way hit={hit} />
            </li>
          ))}
        </ol>
      </div>
      {opinions.length > 0 ? (
        <Timeline
          entries={opinions.map(({ at, verdict, officer, office, officeEn, reason }) => ({
            at,
            title: t(`identity.verdict.${verdict}`),
            actor: `${officer} · ${format.local({ zh: office, en: officeEn ?? office })}`,
            note: reason,
          }))}
        />
      ) : null}
    </Sheet>
  );
}

function Way({ hit }: { hit: IdentityHit }) {
  const t = useT();
  const format = useFormat();
  const last = hit.steps.at(-1);
  const steps = hit.steps.map(({ role, masked, otherRole, firm, byNameOnly }) =>
    t(byNameOnly ? "identity.step_name_only" : "identity.step", {
      role: t(`identity.role.${role}`),
      masked,
      firm,
      other: t(`identity.role.${otherRole}`),
    }),
  );
  const measure = t(`identity.measure.${hit.measure}`);
  const firm = last?.firm ?? "";
  const until = hit.endsAt
    ? t("identity.until", { firm, measure, day: format.instant(hit.endsAt) })
    : t("identity.until_open", { firm, measure });
  return (
    <>
      {[...steps, until].join(t("identity.then"))}
      {last ? (
        <>
          {" "}
          <a href={`/agencies/${last.firmCode}`}>{last.firmCode}</a>
        </>
      ) : null}
    </>
  );
}

export function JudgeForm() {
  const t = useT();
  const verdicts = ["clear", "refuse"] as const;
  const labels = { verdict: t("identity.verdict"), reason: t("identity.reason") };
  return (
    <FormLayout name="judge" title={t("identity.judge_title")} labels={labels}>
      <RadioGroup
        name="verdict"
        options={verdicts.map((verdict) => ({ value: verdict, label: t(`identity.verdict.${verdict}`) }))}
      />
      <TextareaField name="reason" rows={3} maxLength={2_000} hint={t("identity.reason_hint")} />
      <SubmitButton full>{t("identity.judge")}</SubmitButton>
    </FormLayout>
  );
}
