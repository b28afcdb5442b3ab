import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmCase } from "#app/commands/case/confirm-case.ts";
import { Docket } from "#app/components/docket.tsx";
import { Form } from "#app/components/form.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { findCase, listRequirements } from "#db/read/cases.ts";

async function subject({ ctx, params }: HandlerArgs) {
  const found = await findCase(ctx.db, params.code ?? "");
  return found ? { departmentId: found.case.departmentId } : null;
}

export const loader = guarded("case.confirm", { subject }, async ({ ctx, params, t }) => {
  const found = await findCase(ctx.db, params.code ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const { code, projectName, matterZh, matterEn, phase, limitWd, acceptedOn, confirmedAt } = found.case;
  const { siteLng, siteLat } = found.case;
  const required = await listRequirements(ctx.db, found.case.id);
  return {
    title: `${t("desk.case.title")} · ${t("site.name")}`,
    view: {
      code,
      projectName,
      matterZh,
      matterEn,
      phase,
      limitWd,
      acceptedOn,
      confirmedAt,
      site: siteLng === null ? null : `${siteLng}, ${siteLat}`,
      owner: found.owner,
    },
    required: required.map(({ id, itemCode, itemZh, itemEn, reason, basis }) => ({
      id,
      itemCode,
      itemZh,
      itemEn,
      reason,
      basis,
    })),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("case.confirm", { subject }, async ({ ctx, params, request, t }) => {
  const form = await parseForm(request, z.object({}));
  if (!form.ok) return form.response;
  const outcome = await confirmCase(ctx, { code: params.code ?? "" });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/department");
});

export default function ConfirmCase() {
  const t = useT();
  const { local, day, instant } = useFormat();
  const { view } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={view.projectName}
        number={view.code}
        crumbs={[{ href: "/department", label: t("desk.department.title") }]}
        facts={[
          {
            label: t("case.owner"),
            value: local({ zh: view.owner.name, en: view.owner.nameEn ?? view.owner.name }),
          },
        ]}
      />
      <Page reading>
        <Sheet title={t("desk.case.title")} tone="primary">
          <div className="form">
            <p>{t("desk.case.intro")}</p>
            <KeyValues
              items={[
                [t("case.matter"), local({ zh: view.matterZh, en: view.matterEn ?? view.matterZh })],
                [t("case.phase"), t(`case.phase.${view.phase}`)],
                [t("case.accepted_on"), day(view.acceptedOn)],
                [t("case.limit"), t("item.limit_wd", { days: view.limitWd })],
                [t("case.site"), view.site ? t("case.site_datum", { position: view.site }) : null],
              ]}
            />
            {view.confirmedAt ? (
              <p>{t("desk.case.confirmed", { at: instant(view.confirmedAt) })}</p>
            ) : (
              <Form>
                <SubmitButton>{t("desk.case.confirm")}</SubmitButton>
              </Form>
            )}
            <p className="small">
              <a href={`/cases/${view.code}`}>{t("desk.case.open")}</a>
            </p>
          </div>
        </Sheet>
        <Required />
      </Page>
    </>
  );
}

function Required() {
  const t = useT();
  const { local, clause } = useFormat();
  const { required } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("case.requirements")} pad={required.length === 0}>
      {required.length === 0 ? <p className="mut">{t("case.requirements.none")}</p> : null}
      <ul className="ruled">
        {required.map((row) => (
          <li className="line" key={row.id}>
            <a href={`/items/${row.itemCode}`}>{local({ zh: row.itemZh, en: row.itemEn })}</a>
            <div className="small ink2">{row.reason}</div>
            <div className="small mut">{clause(row.basis)}</div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
