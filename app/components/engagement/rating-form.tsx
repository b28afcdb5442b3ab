import { RadioGroup } from "../choice-group.tsx";
import { Form } from "../form.tsx";
import { SubmitButton } from "../submit-button.tsx";
import { TextareaField } from "../textarea-field.tsx";
import { useT } from "../ui-context.tsx";
import { agencyCriteria, ownerCriteria } from "#domain/rating/criteria.ts";
import type { Side } from "./types.ts";

const marks = [5, 4, 3, 2, 1] as const;

/** Marks that the facts do not allow cannot be chosen; the command holds the same line. */
export function RatingForm({ side, ceilings }: { side: Side; ceilings: Readonly<Record<string, number>> }) {
  const t = useT();
  const criteria = side === "owner" ? ownerCriteria : agencyCriteria;
  const labels = Object.fromEntries(
    criteria.map((criterion) => [`marks.${criterion}`, t(`engagement.criterion.${criterion}`)]),
  );
  return (
    <Form name="rate" labels={{ ...labels, text: t("engagement.rating.text") }}>
      <p className="ink2">{t("engagement.rating.intro")}</p>
      {criteria.map((criterion) => {
        const highest = ceilings[criterion] ?? 5;
        return (
          <RadioGroup
            key={criterion}
            name={`marks.${criterion}`}
            across
            hint={highest < 5 ? t("engagement.rating.ceiling", { highest }) : undefined}
            options={marks.map((mark) => ({
              value: String(mark),
              label: t("engagement.mark", { mark }),
              disabled: mark > highest,
            }))}
          />
        );
      })}
      <TextareaField name="text" rows={3} maxLength={1000} optional hint={t("engagement.rating.text_hint")} />
      <p>
        <SubmitButton>{t("engagement.rating.submit")}</SubmitButton>
      </p>
    </Form>
  );
}
