import { KeyValues } from "#app/components/key-values.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Instant = Date | string;
type ScoreShown = {
  readonly score: number;
  readonly ownerPart: number;
  readonly regulatorPart: number;
  readonly platformPart: number;
  readonly deductions: number;
};

export function Score({ score, uscc }: { score: ScoreShown | null; uscc: string }) {
  const t = useT();
  if (!score) return null;
  return (
    <Sheet title={t("agency.score")}>
      <p className="money-lg">{score.score.toFixed(2)}</p>
      <p className="small ink2">
        {t("agency.score_parts", {
          owner: score.ownerPart.toFixed(2),
          regulator: score.regulatorPart.toFixed(2),
          platform: score.platformPart.toFixed(2),
          deductions: score.deductions.toFixed(2),
        })}
      </p>
      <p>
        <a href={`/agencies/${uscc}/score`}>{t("agency.score_explained")}</a>
      </p>
    </Sheet>
  );
}

type Head = {
  readonly uscc: string;
  readonly introduction: string;
  readonly establishedOn: string;
  readonly addressZh: string;
  readonly listedAt: Instant | null;
  readonly publicityEndsAt: Instant | null;
};
type FactsProps = {
  readonly agency: Head;
  readonly capacity: { readonly running: number; readonly publicFunds: number };
  readonly people: number;
};

export function Facts({ agency, capacity, people }: FactsProps) {
  const t = useT();
  const { day, instant, number } = useFormat();
  const perPerson = people > 0 ? number(Math.round((capacity.running / people) * 10) / 10) : null;
  return (
    <>
      <Sheet title={t("agency.intro")}>
        {agency.introduction ? <p>{agency.introduction}</p> : null}
        <KeyValues
          items={[
            [t("agency.established"), day(agency.establishedOn)],
            [t("agency.address"), agency.addressZh],
            [t("agency.listed_at"), agency.listedAt ? instant(agency.listedAt) : null],
            [
              t("agency.publicity_until"),
              agency.publicityEndsAt && !agency.listedAt ? instant(agency.publicityEndsAt) : null,
            ],
          ]}
        />
        {agency.publicityEndsAt && !agency.listedAt ? (
          <p>
            <a href={`/agencies/${agency.uscc}/objection`}>{t("objection.title")}</a>
          </p>
        ) : null}
      </Sheet>
      <Sheet title={t("profile.capacity")}>
        <KeyValues
          items={[
            [t("profile.capacity.running"), number(capacity.running)],
            [t("profile.capacity.public"), number(capacity.publicFunds)],
            [t("profile.capacity.people"), number(people)],
            [t("profile.capacity.per_person"), perPerson],
          ]}
        />
      </Sheet>
    </>
  );
}

type Person = { readonly name: string; readonly qualification: string };

export function People({ rows }: { rows: readonly Person[] }) {
  const t = useT();
  return (
    <Sheet title={t("agency.people")} note={t("agency.people.note")}>
      {rows.length === 0 ? <p className="mut">{t("profile.none_people")}</p> : null}
      <ul className="ruled">
        {rows.map((person, i) => (
          <li key={i}>
            {person.name} · <span className="ink2">{person.qualification}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

type Change = {
  readonly id: number;
  readonly kind: "name" | "legal_representative";
  readonly before: string;
  readonly after: string;
  readonly decidedAt: Instant | null;
};

/** Who it was before: an old name leads to the same firm. */
export function Changes({ rows }: { rows: readonly Change[] }) {
  const t = useT();
  const { instant } = useFormat();
  if (rows.length === 0) return null;
  return (
    <Sheet title={t("profile.changes")}>
      <ul className="ruled">
        {rows.map((row) => (
          <li key={row.id}>
            <span className="small ink2">{t(`profile.change.${row.kind}`)}</span>
            <br />
            {t("profile.change.text", { before: row.before, after: row.after })}{" "}
            <span className="small mut">{row.decidedAt ? instant(row.decidedAt) : null}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
