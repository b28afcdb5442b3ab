import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readOwnerSector } from "#app/commands/fee/read-override.ts";
import { setOwnerSector } from "#app/commands/fee/set-owner-sector.ts";
import { Alert } from "#app/components/alert.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { useOfficerText } from "#app/components/item-history.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page } from "#app/components/page.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { listSectorDecisions } from "#db/read/cap-overrides.ts";
import { sectors } from "#domain/fee/sector.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { normaliseUscc } from "#domain/shared/identifiers.ts";
import { CatalogueNav } from "./items-nav.tsx";

const byCode = "by_code";
const schema = z.object({ sector: z.enum([byCode, ...sectors]), reason: z.string().max(1_000) });
const codeOf = (url: URL) => normaliseUscc((url.searchParams.get("q") ?? "").slice(0, 64));

export const loader = guarded("cap.read", {}, async ({ ctx, url, t }) => {
  const { actor } = ctx;
  const places = actor.kind === "person" ? actor.jurisdictions : [];
  const code = codeOf(url);
  return {
    title: `${t("cap.sectors")} · ${t("site.name")}`,
    code,
    owner: code === "" ? null : await readOwnerSector(ctx.db, code, places, ctx.now()),
    history: await listSectorDecisions(ctx.db, places),
    decides: hasRole(actor, "price_officer"),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("owner.set_sector", {}, async ({ ctx, request, url, t }) => {
  const form = await parseForm(request, schema);
  if (!form.ok) return form.response;
  const { sector, reason } = form.value;
  const code = codeOf(url);
  const outcome = await setOwnerSector(ctx, { code, sector: sector === byCode ? null : sector, reason });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/supervise/cap-sectors?q=${outcome.value.code}`, 303);
});

export default function Sectors() {
  const t = useT();
  const { code, owner } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("cap.sectors")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}>
        <p className="ink2">{t("cap.sectors.text")}</p>
        <SearchBar
          action="/supervise/cap-sectors"
          label={t("cap.sector.find")}
          placeholder={t("cap.sector.code")}
          value={code}
        />
      </Docket>
      <Page>
        <CatalogueNav at="cap-sectors" />
        {code !== "" && !owner ? <Alert tone="warn">{t("refusal.fee.owner_unknown")}</Alert> : null}
        <OwnerSheet />
        <History />
      </Page>
    </>
  );
}

function OwnerSheet() {
  const t = useT();
  const { owner, decides } = useLoaderData<typeof loader>();
  if (!owner) return null;
  const named = (sector: (typeof sectors)[number] | null) => (sector ? t(`sector.${sector}`) : t("ui.none"));
  return (
    <>
      <Sheet title={owner.name}>
        <KeyValues
          items={[
            [t("cap.sector.code"), owner.code],
            [
              t("cap.sector.industry"),
              owner.checked ? owner.industryCode : `${owner.industryCode} · ${t("cap.sector.unchecked")}`,
            ],
            [t("cap.sector.by_code"), named(owner.byCode)],
            [t("cap.sector.counts"), named(owner.counts)],
          ]}
        />
      </Sheet>
      {decides ? (
        <FormLayout
          title={t("cap.sector.decide")}
          narrow
          labels={{ sector: t("cap.sector.set"), reason: t("cap.sector.reason") }}
        >
          <SelectField
            name="sector"
            options={[
              ...sectors.map((sector) => ({ value: sector, label: t(`sector.${sector}`) })),
              { value: byCode, label: t("cap.sector.back") },
            ]}
          />
          <TextareaField name="reason" rows={3} maxLength={1_000} />
          <SubmitButton>{t("cap.sector.decide")}</SubmitButton>
        </FormLayout>
      ) : null}
    </>
  );
}

function History() {
  const t = useT();
  const { instant } = useFormat();
  const officer = useOfficerText();
  const { history } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("cap.sector.history")} pad={history.length === 0}>
      {history.length === 0 ? (
        <EmptyState title={t("cap.sector.none")} text={t("cap.sector.none_text")} />
      ) : (
        <DataTable
          rows={history}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "owner",
              label: t("cap.sector.owner"),
              main: true,
              cell: (row) => (
                <a href={`/supervise/cap-sectors?q=${row.code}`}>
                  {row.owner} <span className="small mut">{row.code}</span>
                </a>
              ),
            },
            {
              key: "sector",
              label: t("cap.sector.set"),
              cell: (row) => (row.sector ? t(`sector.${row.sector}`) : t("cap.sector.back")),
            },
            { key: "reason", label: t("cap.sector.reason"), cell: (row) => row.reason },
            {
              key: "who",
              label: t("cap.override.decider"),
              cell: (row) => (row.decider ? officer(row.decider) : null),
            },
            { key: "at", label: t("cap.sector.at"), cell: (row) => instant(row.decidedAt) },
          ]}
        />
      )}
    </Sheet>
  );
}
