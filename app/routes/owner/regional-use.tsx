import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { coverFor } from "#app/commands/need/cover.ts";
import { useResult } from "#app/commands/regional/use-result.ts";
import type { Subject } from "#app/auth/decide.ts";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded, type HandlerArgs } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { basisOf } from "#db/store/need.ts";
import { dayOf } from "#domain/shared/dates.ts";

const schema = z.object({
  no: z.string().max(20),
  version: z.number().int().positive().max(32_000),
  name: z.string().trim().min(2).max(40),
  agree: z.literal("on", { error: "regional.use.agree_first" }),
});

function idOf(text: string | undefined): number {
  const id = Number.parseInt((text ?? "").slice(0, 10), 10);
  return id > 0 && id <= 2_147_483_647 ? id : 0;
}

async function subject({ ctx, params }: HandlerArgs): Promise<Subject | null> {
  const basis = await basisOf(ctx.db, idOf(params.id));
  return basis && { ownerId: basis.owner.id };
}

export const loader = guarded("regional.use", { subject }, async ({ ctx, params, t }) => {
  const basis = await basisOf(ctx.db, idOf(params.id));
  const cover = basis ? await coverFor(ctx.db, basis, dayOf(ctx.now())) : null;
  if (!basis || !cover) throw new Response(null, { status: 404 });
  const { no, version, titleZh, titleEn, validFrom, validTo, conditions, commitment } = cover.row;
  return {
    title: `${t("regional.use.title")} · ${t("site.name")}`,
    case: { code: basis.case.code, projectName: basis.case.projectName },
    item: { nameZh: basis.item.nameZh, nameEn: basis.item.nameEn },
    by: cover.by,
    result: { no, version, titleZh, titleEn, validFrom, validTo, conditions, commitment },
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("regional.use", { subject }, async ({ ctx, request, params, t }) => {
  const form = await parseForm(request, schema);
  if (!form.ok) return form.response;
  const { no, version, name } = form.value;
  const outcome = await useResult(ctx, { requirementId: idOf(params.id), no, version, name });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/cases/${outcome.value.caseCode}`);
});

export default function UseResult() {
  const t = useT();
  const { local, day } = useFormat();
  const { case: file, item, by, result } = useLoaderData<typeof loader>();
  const signed = result.commitment !== null;
  const labels = {
    name: t(signed ? "regional.use.name" : "regional.use.name_plain"),
    agree: t("regional.use.commitment"),
  };
  return (
    <>
      <Docket
        title={t("regional.use.title")}
        number={result.no}
        crumbs={[{ href: `/cases/${file.code}`, label: file.projectName }]}
      >
        <p className="ink2">{t("regional.use.intro")}</p>
      </Docket>
      <Page reading>
        <Sheet title={local({ zh: result.titleZh, en: result.titleEn })} note={t(`regional.by.${by}`)}>
          <KeyValues
            items={[
              [
                t("regional.no"),
                <a key="no" href={`/regional-results/${result.no}`}>
                  {result.no}
                </a>,
              ],
              [t("regional.items"), local({ zh: item.nameZh, en: item.nameEn })],
              [t("regional.valid"), `${day(result.validFrom)} – ${day(result.validTo)}`],
              [t("regional.conditions"), result.conditions || null],
            ]}
          />
        </Sheet>
        <FormLayout title={t("regional.use")} labels={labels}>
          {signed ? <blockquote className="prose">{result.commitment}</blockquote> : null}
          <input type="hidden" name="no" value={result.no} />
          <input type="hidden" name="version" value={result.version} />
          <Field name="name" maxLength={40} autoComplete="name" />
          <Checkbox name="agree">{t(signed ? "regional.use.agree" : "regional.use.agree_plain")}</Checkbox>
          <SubmitButton>{t("regional.use.submit")}</SubmitButton>
        </FormLayout>
      </Page>
    </>
  );
}
