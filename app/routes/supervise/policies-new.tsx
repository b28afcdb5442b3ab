import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { proposePolicy } from "#app/commands/policy/propose-policy.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Form } from "#app/components/form.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { PolicyChoice, useVersionName } from "#app/components/policy-choice.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { changesIn, policyChoices, policyOfRef, refOf, writeChanges } from "#app/server/policy-ref.ts";
import { readPolicyProposal } from "#db/read/policies.ts";
import { waitingProposal } from "#db/store/policy.ts";
import { changedPolicy } from "#domain/policy/edit.ts";
import { writeParameter } from "#domain/policy/parameter-text.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { formLabels, ParameterFields, WordFields } from "./policies-fields.tsx";
import { changesOfForm, draftOfForm, formLines, policyFormSchema } from "./policies-form.ts";
import { PoliciesNav } from "./policies-nav.tsx";

/** One that waits is opened as the version it starts from, with its changes. */
async function rebased({ ctx, url }: HandlerArgs, ref: string): Promise<URLSearchParams | null> {
  const found = ref.startsWith("@") ? await readPolicyProposal(ctx.db, Number(ref.slice(1)) || 0) : null;
  if (!found) return null;
  const changes = found.lines.map(({ parameter: { path, unit }, after }) => ({
    path,
    text: writeParameter(unit, after),
  }));
  const own = changesIn(url).filter(({ path }) => !changes.some((change) => change.path === path));
  return writeChanges(new URLSearchParams({ base: refOf(found.base) }), [...changes, ...own]);
}

async function baseOf({ ctx, url }: HandlerArgs) {
  const base = await policyOfRef(ctx.db, url.searchParams.get("base") || "default-1");
  if (!base) throw new Response(null, { status: 404 });
  return base;
}

export const loader = guarded("policy.simulate", {}, async (args) => {
  const { ctx, url, t } = args;
  const address = await rebased(args, url.searchParams.get("base") ?? "");
  if (address) throw redirect(`/supervise/policies/new?${address.toString()}`);
  const base = await baseOf(args);
  const today = dayOf(ctx.now());
  const [choices, waiting] = await Promise.all([
    policyChoices(ctx.db, today),
    waitingProposal(ctx.db, base.profile, today),
  ]);
  const { profile, version, title, source } = base;
  return {
    title: `${t("policy.new.title")} · ${t("site.name")}`,
    base: { profile, version, title, source, name: title },
    ref: refOf(base),
    choices: choices.filter(({ state }) => state !== "proposed"),
    profiles: [...new Set(choices.map((choice) => choice.profile))],
    lines: formLines(base, changesIn(url)),
    waiting: waiting?.version ?? null,
    proposes: hasRole(ctx.actor, "supervisor"),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("policy.simulate", {}, async (args) => {
  const base = await baseOf(args);
  const form = await parseForm(args.request, policyFormSchema(base));
  if (!form.ok) return form.response;
  if (form.value.intent === "try") {
    const changes = changesOfForm(base, form.value);
    const tried = changedPolicy(base, changes);
    if (!tried.ok) return form.refused(explain(args.t, tried.refusal));
    const address = writeChanges(new URLSearchParams({ with: refOf(base) }), changes);
    return redirect(`/supervise/policies/simulate?${address.toString()}`, 303);
  }
  const outcome = await proposePolicy(args.ctx, draftOfForm(base, form.value));
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/supervise/policies/proposals/${outcome.value.id}`, 303);
});

export default function NewPolicy() {
  const t = useT();
  const nameOf = useVersionName();
  const { base, lines, profiles, proposes, waiting } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("policy.new.title")}
        number={nameOf(base)}
        crumbs={[{ href: "/supervise/policies", label: t("policy.title") }]}
      >
        <p className="ink2">{t("policy.new.note")}</p>
      </Docket>
      <Page>
        <PoliciesNav />
        <Split aside={<Base />}>
          {waiting === null ? null : (
            <Alert tone="info">{t("policy.new.waiting", { version: waiting })}</Alert>
          )}
          <Form labels={formLabels(t, lines)} className="grid">
            <ParameterFields lines={lines} />
            {proposes ? <WordFields base={base} profiles={profiles} /> : null}
            {proposes ? null : <input type="hidden" name="profile" value={base.profile} />}
            <div className="row">
              <SubmitButton tone={proposes ? "plain" : "primary"} name="intent" value="try">
                {t("policy.new.try")}
              </SubmitButton>
              {proposes ? (
                <SubmitButton name="intent" value="send">
                  {t("policy.new.send")}
                </SubmitButton>
              ) : (
                <span className="hint">{t("policy.new.only_supervisor")}</span>
              )}
            </div>
          </Form>
        </Split>
      </Page>
    </>
  );
}

function Base() {
  const t = useT();
  const { choices, ref } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("policy.new.base")}>
      <form method="get" className="form">
        <PolicyChoice name="base" label={t("policy.new.base")} choices={choices} value={ref} />
        <SubmitButton tone="plain" full>
          {t("policy.new.change_base")}
        </SubmitButton>
      </form>
    </Sheet>
  );
}
