import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import {
  confirmAssignment,
  rejectAssignment,
  withdrawAssignment,
} from "#app/commands/policy/decide-assignment.ts";
import { Docket } from "#app/components/docket.tsx";
import { useOfficerText } from "#app/components/item-history.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { useProfileName } from "#app/components/policy-assignments.tsx";
import { PolicyProposalLight, useBasisText } from "#app/components/policy-state.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { readPlacePolicy } from "#db/read/place-policies.ts";
import { allPlaces } from "#db/store/policy.ts";
import { placesWithProfile } from "#domain/policy/places.ts";
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
const acts = { confirm: confirmAssignment, reject: rejectAssignment, withdraw: withdrawAssignment };

async function load({ ctx, params }: HandlerArgs) {
  const found = /^\d{1,9}$/.test(params.id ?? "") ? await readPlacePolicy(ctx.db, Number(params.id)) : null;
  if (!found) throw new Response(null, { status: 404 });
  return found;
}

export const loader = guarded("policy.read", {}, async (args) => {
  const { proposedBy, ...assignment } = await load(args);
  const { ctx, t } = args;
  const places = placesWithProfile(await allPlaces(ctx.db, dayOf(ctx.now())));
  const { code, name } = assignment.place;
  const mine = ctx.actor.kind === "person" && ctx.actor.jurisdictions.includes(code);
  return {
    title: `${t.format.local(name)} · ${t("policy.assign_places")}`,
    assignment,
    now: places.find((place) => place.code === code)?.profile ?? null,
    duty: {
      own: ctx.actor.kind === "person" && ctx.actor.accountId === proposedBy,
      decides: mine && hasRole(ctx.actor, ...policyConfirmers),
      state: assignment.state,
      begun: assignment.effectiveOn <= dayOf(ctx.now()),
      effectiveOn: assignment.effectiveOn,
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
  return redirect(`/supervise/policies/places/${id}`, 303);
});

export default function PlaceAssignment() {
  const t = useT();
  const { day, local } = useFormat();
  const profileName = useProfileName();
  const { assignment, duty } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("policy.assign.to", {
          place: local(assignment.place.name),
          profile: profileName(assignment.profile),
        })}
        number={assignment.place.code}
        crumbs={[{ href: "/supervise/policies/places", label: t("policy.assign_places") }]}
        facts={[{ label: t("policy.field.effectiveOn"), value: day(assignment.effectiveOn) }]}
        state={<PolicyProposalLight state={assignment.state} />}
        side={<ButtonLink href="/supervise/policies/compare">{t("policy.compare")}</ButtonLink>}
      />
      <Page>
        <PoliciesNav />
        <Split kind="form" aside={<PolicyDecision duty={duty} />}>
          <Facts />
        </Split>
      </Page>
    </>
  );
}

function Facts() {
  const t = useT();
  const { instant } = useFormat();
  const officer = useOfficerText();
  const basis = useBasisText();
  const profileName = useProfileName();
  const { assignment, now } = useLoaderData<typeof loader>();
  const { proposer, decider, decidedAt, withdrawnAt } = assignment;
  return (
    <Sheet title={t("policy.basis")} note={t("policy.assign.note")}>
      <KeyValues
        items={[
          [t("policy.assign.today"), profileName(now)],
          [t("policy.after"), profileName(assignment.profile)],
          [t("policy.basis"), basis(assignment.source)],
          [t("policy.reason"), assignment.reason],
          [t("policy.proposer"), proposer ? officer(proposer) : null],
          [t("policy.proposed_at"), instant(assignment.proposedAt)],
          [t("policy.confirmer"), decider ? officer(decider) : null],
          [t("policy.decided_at"), decidedAt ? instant(decidedAt) : null],
          [t("policy.note"), assignment.decisionNote],
          [t("policy.withdrawn_at"), withdrawnAt ? instant(withdrawnAt) : null],
          [t("policy.withdrawal_note"), assignment.withdrawalNote],
        ]}
      />
    </Sheet>
  );
}
