import { DataTable } from "#app/components/data-table.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Form } from "#app/components/form.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { GradeBadge } from "#app/components/grade-badge.tsx";
import { MoneyField } from "#app/components/money-field.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import type { ShownList } from "#app/components/shortlist-sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { grades } from "#domain/agency/grade.ts";
import type { ShortlistView } from "./needs-shortlist-view.ts";

type Props = { readonly view: ShortlistView };

/** The filters of the agencies' list; the address keeps them. */
export function SearchSheet({ view }: Props) {
  const t = useT();
  const { local, list } = useFormat();
  const { filters, places, publicFunds } = view;
  return (
    <Sheet title={t("choice.filter")}>
      <form className="grid" method="get" aria-label={t("choice.filter")}>
        <p className="small ink2">
          {t("choice.items")} {list([...view.items])}
        </p>
        <label className="field">
          {t("choice.q")}
          <input className="in" name="q" defaultValue={filters.q} maxLength={100} />
        </label>
        <fieldset className="field">
          <legend>{t("choice.grades")}</legend>
          {grades.map((grade) => (
            <label className="choice" key={grade}>
              <input
                type="checkbox"
                name="grade"
                value={grade}
                defaultChecked={filters.grades.includes(grade)}
              />
              <GradeBadge grade={grade} />
            </label>
          ))}
        </fieldset>
        {publicFunds ? (
          <p className="hint">{t("choice.district_hint")}</p>
        ) : (
          <label className="field">
            {t("choice.district")}
            <select className="in" name="district" defaultValue={filters.district}>
              <option value="">{t("choice.any")}</option>
              {places.map((each) => (
                <option key={each.code} value={each.code}>
                  {local({ zh: each.zh, en: each.en })}
                </option>
              ))}
            </select>
          </label>
        )}
        <button className="btn" type="submit">
          {t("choice.search")}
        </button>
      </form>
    </Sheet>
  );
}

/** Everybody the search finds, and the button that fixes them. */
export function FoundSheet({ view }: Props) {
  const t = useT();
  const { local } = useFormat();
  const { found, count, filters, list } = view;
  if (count === 0) return <EmptyState title={t("choice.found_none")} />;
  return (
    <Sheet title={t("choice.found", { count })} tone={list ? undefined : "primary"}>
      <div className="grid">
        <DataTable
          dense
          rows={found}
          rowKey={(row) => row.code}
          columns={[
            {
              key: "agency",
              label: t("choice.agency"),
              main: true,
              cell: (row) => (
                <a href={`/agencies/${row.code}`}>{local({ zh: row.name, en: row.nameEn ?? row.name })}</a>
              ),
            },
            { key: "grade", label: t("choice.grades"), cell: (row) => <GradeBadge grade={row.grade} /> },
            {
              key: "score",
              label: t("agency.score"),
              numeric: true,
              cell: (row) => row.score?.toFixed(2) ?? t("ui.none"),
            },
          ]}
        />
        <Form name="lock">
          <input type="hidden" name="q" value={filters.q} />
          {filters.grades.map((grade) => (
            <input key={grade} type="hidden" name="grade" value={grade} />
          ))}
          <input type="hidden" name="district" value={filters.district} />
          <p className="hint">{t("choice.lock_text")}</p>
          <SubmitButton tone={list ? "plain" : undefined}>
            {t(list ? "choice.lock_again" : "choice.lock")}
          </SubmitButton>
        </Form>
      </div>
    </Sheet>
  );
}

/** One of the list, with its price and the grounds that become public. */
export function PickSheet({ view, list }: Props & { readonly list: ShownList }) {
  const t = useT();
  const { local } = useFormat();
  const { values, reasons, bundle } = view;
  const labels = {
    agency: t("choice.agency"),
    price: t("choice.price"),
    code: t("choice.code"),
    reason: t("choice.reason"),
  };
  return (
    <div id="pick">
      <FormLayout name="pick" title={t("choice.pick")} labels={labels}>
        <SelectField
          name="agency"
          defaultValue={values.agency}
          options={list.agencies.map((each) => ({
            value: each.code,
            label: local({ zh: each.name, en: each.nameEn ?? each.name }),
          }))}
        />
        {bundle ? (
          <p className="hint">{t("choice.price_lines")}</p>
        ) : (
          <MoneyField name="price" defaultFen={values.priceFen} />
        )}
        <SelectField
          name="code"
          defaultValue={values.code}
          options={reasons.map((code) => ({ value: code, label: t(`choice.code.${code}`) }))}
        />
        <TextareaField
          name="reason"
          hint={t("choice.reason_hint")}
          defaultValue={values.reason ?? undefined}
          rows={3}
          maxLength={1000}
        />
        <SubmitButton>{t("choice.submit")}</SubmitButton>
      </FormLayout>
    </div>
  );
}
