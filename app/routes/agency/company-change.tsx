import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeKinds, shownValue, type ChangeKind } from "#domain/agency/change.ts";
import { requestChange } from "#app/commands/agency/request-change.ts";
import { Docket } from "#app/components/docket.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page } from "#app/components/page.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { currentValues } from "#db/store/agency-change.ts";

const line = (max: number) => z.string().trim().min(1).max(max);
const common = {
  reason: line(1_000),
  file: z.instanceof(File, { message: "form.required" }).refine((chosen) => chosen.size > 0, "form.required"),
};
const schemas = {
  name: z.object({ ...common, name: line(120) }),
  legal_representative: z.object({ ...common, legalRepresentative: line(60), idNumber: line(30) }),
  bank_account: z.object({ ...common, bankName: line(120), bankAccountNo: line(40) }),
} satisfies Record<ChangeKind, z.ZodType>;

const kindOf = (url: URL): ChangeKind =>
  changeKinds.find((each) => each === url.searchParams.get("kind")) ?? "name";

export const loader = guarded("agency.manage", {}, async ({ ctx, url, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  const values = await currentValues(ctx.db, ctx.actor.organisationId);
  if (!values) throw new Response(null, { status: 404 });
  const kind = kindOf(url);
  return {
    title: `${t("life.change.title")} · ${t("site.name")}`,
    kind,
    current: shownValue(kind, values[kind]),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("agency.manage", {}, async ({ ctx, request, url, t }) => {
  const kind = kindOf(url);
  const schema: z.ZodType<Record<string, unknown> & { reason: string; file: File }> = schemas[kind];
  const form = await parseForm(request, schema, { forget: ["idNumber", "bankAccountNo"] });
  if (!form.ok) return form.response;
  const { reason, file, ...typed } = form.value;
  const text = (field: string) => (typeof typed[field] === "string" ? typed[field] : "");
  const fields = ["name", "legalRepresentative", "bankName", "bankAccountNo"].filter((each) => text(each));
  const outcome = await requestChange(ctx, {
    kind,
    value: Object.fromEntries(fields.map((field) => [field, text(field)])),
    idNumber: text("idNumber"),
    reason,
    file: await uploadOf(file),
  });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/agency/company", 303);
});

export default function CompanyChange() {
  const t = useT();
  const { kind, current } = useLoaderData<typeof loader>();
  const labels = {
    name: t("life.change.new_name"),
    legalRepresentative: t("life.change.new_representative"),
    idNumber: t("life.change.id_number"),
    bankName: t("life.change.bank_name"),
    bankAccountNo: t("life.change.bank_account"),
    reason: t("life.change.reason"),
    file: t("life.change.file"),
  };
  return (
    <>
      <Docket
        title={`${t("life.change.title")} · ${t(`life.kind.${kind}`)}`}
        crumbs={[
          { href: "/agency", label: t("desk.agency.title") },
          { href: "/agency/company", label: t("life.company.title") },
        ]}
      />
      <Page reading>
        <FormLayout
          title={t(`life.kind.${kind}`)}
          note={t(`life.change.effect.${kind}`)}
          files
          labels={labels}
        >
          <KeyValues items={[[t("life.change.now"), current || t("life.company.account_none")]]} />
          <ValueFields kind={kind} />
          <TextareaField name="reason" rows={3} maxLength={1_000} />
          <FileField
            name="file"
            accept=".pdf,.jpg,.jpeg,.png,.docx"
            hint={t(`life.change.file_hint.${kind}`)}
          />
          <SubmitButton>{t("life.change.submit")}</SubmitButton>
        </FormLayout>
      </Page>
    </>
  );
}

function ValueFields({ kind }: { kind: ChangeKind }) {
  if (kind === "name") return <Field name="name" maxLength={120} autoComplete="off" />;
  if (kind === "legal_representative")
    return (
      <div className="pair">
        <Field name="legalRepresentative" maxLength={60} autoComplete="off" />
        <Field name="idNumber" maxLength={30} autoComplete="off" />
      </div>
    );
  return (
    <div className="pair">
      <Field name="bankName" maxLength={120} autoComplete="off" />
      <Field name="bankAccountNo" maxLength={40} inputMode="numeric" autoComplete="off" />
    </div>
  );
}
