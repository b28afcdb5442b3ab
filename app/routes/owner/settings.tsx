import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { setOwnApproval } from "#app/commands/need/set-own-approval.ts";
import { RadioGroup } from "#app/components/choice-group.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Form } from "#app/components/form.tsx";
import { OwnerNav } from "#app/components/owner-nav.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { approvesFirst } from "#db/store/need.ts";

export const loader = guarded("need.create", {}, async ({ ctx, t }) => {
  if (ctx.actor.kind !== "person") throw new Response(null, { status: 403 });
  return {
    title: `${t("posting.settings")} · ${t("site.name")}`,
    first: await approvesFirst(ctx.db, ctx.actor.organisationId),
    maySet: ctx.actor.role === "owner_approver",
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.approve-own", {}, async ({ ctx, request, t }) => {
  const form = await parseForm(request, z.object({ first: z.enum(["yes", "no"]) }));
  if (!form.ok) return form.response;
  const outcome = await setOwnApproval(ctx, { first: form.value.first === "yes" });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect("/owner/settings");
});

export default function OwnerSettings() {
  const t = useT();
  const { first, maySet } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("posting.settings")} crumbs={[{ href: "/owner", label: t("nav.workspace") }]}>
        <OwnerNav at="settings" />
      </Docket>
      <Page reading>
        <Sheet title={t("posting.approval")} note={t("posting.approval.text")}>
          {maySet ? (
            <Form labels={{ first: t("posting.approval") }}>
              <RadioGroup
                name="first"
                defaultValue={first ? "yes" : "no"}
                options={(["yes", "no"] as const).map((value) => ({
                  value,
                  label: t(`posting.approval.${value}`),
                }))}
              />
              <SubmitButton>{t("posting.save")}</SubmitButton>
            </Form>
          ) : (
            <p>
              {t(first ? "posting.approval.yes" : "posting.approval.no")}
              <br />
              <span className="small mut">{t("posting.approval.only")}</span>
            </p>
          )}
        </Sheet>
      </Page>
    </>
  );
}
