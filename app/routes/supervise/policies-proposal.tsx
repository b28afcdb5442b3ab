import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmPolicy, rejectPolicy, withdrawPolicy } from "#app/commands/policy/decide-policy.ts";
import { Docket } from "#app/components/docket.tsx";
import { useOfficerText } from "#app/components/item-history.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { useVersionName } from "#app/components/policy-choice.tsx";
import { PolicyProposalLight, useBasisText } from "#app/components/policy-state.tsx";
import { PolicyComparison } from "#app/components/policy-tables.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { readPolicyProposal } from "#db/read/policies.ts";
import { policyConfirmers } from "#domain/policy/proposal.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { dayOf } from "#domain/shared/dates.ts";
import { PolicyDecision } from "./policies-decide.tsx";
import { PoliciesNav } from "./policies-nav.tsx";

const note = z.string().max(1_000);
const schemas = {
  confirm: z.object({ note: note.optional() }),
  reject: z.object({ note }),
  withdraw: z.object({ note: note.optional() }),
};
const acts = { confirm: confirmPolicy, reject: rejectPolicy, withdraw: withdrawPolicy };

async function load({ ctx, params }: HandlerArgs) {
  const found = /^\d{1,9}$/.test(params.id ?? "")
    ? await readPolicyProposal(ctx.db, Number(params.id))
    : null;
  if (!found) throw new Response(null, { status: 404 });
  return found;
}

export const loader = guarded("policy.simulate", {}, async (args) => {
  const { content, proposedBy, lines, ...proposal } = await load(args);
  const { ctx, t } = args;
  const { title: name, version, profile, source } = content;
  const own = ctx.actor.kind === "person" && ctx.actor.accountId === proposedBy;
  return {
    title: `${t("policy.need.version", { title: t.format.local(name), version })} · ${t("policy.proposals")}`,
    proposal: { ...proposal, name, version, profile, source },
    lines,
    duty: {
      own,
      decides: hasRole(ctx.actor, ...policyConfirmers),
      state: proposal.state,
      begun: proposal.effectiveOn <= dayOf(ctx.now()),
      effectiveOn: proposal.effectiveOn,
    },
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("policy.decide", {}, async (args) => {
  const { id } = await load(args);
  const form = await parseForms(args.request, schemas);
  if (!form.ok) return form.response;
  const outcome = await acts[form.name](args.ctx, { id, note: form.value.note ?? "" });
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/supervise/policies/proposals/${id}`, 303);
});

export default function PolicyProposal() {
  const t = useT();
  const { day } = useFormat();
  const nameOf = useVersionName();
  const { proposal, lines, duty } = useLoaderData<typeof loader>();
  const base = `${proposal.base.profile} / ${proposal.base.version}`;
  const isPublished = proposal.state === "scheduled";
  return (
    <>
      <Docket
        title={nameOf(proposal)}
        number={`${proposal.profile} / ${proposal.version}`}
        crumbs={[{ href: "/supervise/policies/proposals", label: t("policy.proposals") }]}
        facts={[{ label: t("policy.field.effectiveOn"), value: day(proposal.effectiveOn) }]}
        state={<PolicyProposalLight state={proposal.state} />}
        side={
          <ButtonLink
            href={`/supervise/policies/simulate?with=${isPublished ? `${proposal.profile}-${proposal.version}` : `@${proposal.id}`}`}
          >
            {t("policy.simulate")}
          </ButtonLink>
        }
      />
      <Page>
        <PoliciesNav />
        <Split kind="form" aside={<PolicyDecision duty={duty} />}>
          <Reasons />
          <Sheet title={t("policy.changes")} note={t("policy.changes.from", { base })} pad={false}>
            <PolicyComparison lines={lines} before={t("policy.before")} after={t("policy.after")} changed />
          </Sheet>
        </Split>
      </Page>
    </>
  );
}

function Reasons() {
  const t = useT();
  const { instant } = useFormat();
  const officer = useOfficerText();
  const basis = useBasisText();
  const { proposal } = useLoaderData<typeof loader>();
  const { proposer, decider, decidedAt, withdrawnAt } = proposal;
  return (
    <Sheet title={t("policy.basis")}>
      <KeyValues
        items={[
          [t("policy.reason"), proposal.reason],
          [t("policy.basis"), basis(proposal.source)],
          [t("policy.proposer"), proposer ? officer(proposer) : null],
          [t("policy.proposed_at"), instant(proposal.proposedAt)],
          [t("policy.confirmer"), decider ? officer(decider) : null],
          [t("policy.decided_at"), decidedAt ? instant(decidedAt) : null],
          [t("policy.note"), proposal.decisionNote],
          [t("policy.withdrawn_at"), withdrawnAt ? instant(withdrawnAt) : null],
          [t("policy.withdrawal_note"), proposal.withdrawalNote],
        ]}
      />
    </Sheet>
  );
}
