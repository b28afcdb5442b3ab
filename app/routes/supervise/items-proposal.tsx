import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import {
  approveProposal,
  rejectProposal,
  withdrawProposal,
} from "#app/commands/catalogue/decide-proposal.ts";
import { Docket } from "#app/components/docket.tsx";
import { useOfficerText } from "#app/components/item-history.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { LineDiff } from "#app/components/line-diff.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { readProposal } from "#db/read/catalogue-proposals.ts";
import { deciders } from "#domain/catalogue/lifecycle.ts";
import { examplesOf } from "#domain/catalogue/price.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { DecideForms } from "./items-decide.tsx";
import { ProposalLight } from "./items-proposal-state.tsx";
import { PriceExamples } from "./prices-examples.tsx";

const schemas = {
  approve: z.object({ note: z.string().max(1_000).optional() }),
  reject: z.object({ note: z.string().max(1_000) }),
  withdraw: z.object({}),
};

function load({ ctx, params }: HandlerArgs) {
  const id = Number(params.id);
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31
    ? readProposal(ctx.db, id)
    : Promise.resolve(null);
}

async function subject(args: HandlerArgs) {
  const proposal = await load(args);
  return proposal && { jurisdiction: proposal.jurisdictionCode };
}

export const loader = guarded("proposal.read", { subject }, async (args) => {
  const found = await load(args);
  if (!found) throw new Response(null, { status: 404 });
  const { price, proposedBy, ...proposal } = found;
  const { actor } = args.ctx;
  const own = actor.kind === "person" && actor.accountId === proposedBy;
  const decides = hasRole(actor, ...(proposal.kind === "price" ? deciders.price : deciders.item));
  return {
    title: `${args.t("catalogue.proposal_no", { no: proposal.id })} · ${args.t("catalogue.proposals")}`,
    proposal,
    examples: price
      ? examplesOf(price.rule).map(({ quantities, price: asked }) => ({
          quantities,
          price: asked.ok ? asked.value : null,
        }))
      : [],
    duty: { own, decides: decides && !own, open: proposal.state === "proposed" },
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("proposal.decide", { subject }, async (args) => {
  const form = await parseForms(args.request, schemas);
  if (!form.ok) return form.response;
  const id = Number(args.params.id);
  const outcome =
    form.name === "withdraw"
      ? await withdrawProposal(args.ctx, { id })
      : form.name === "approve"
        ? await approveProposal(args.ctx, { id, note: form.value.note ?? "" })
        : await rejectProposal(args.ctx, { id, note: form.value.note });
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/supervise/proposals/${id}`, 303);
});

export default function Proposal() {
  const t = useT();
  const { local, day, instant } = useFormat();
  const { proposal, examples, duty } = useLoaderData<typeof loader>();
  const isItem = proposal.kind !== "price";
  return (
    <>
      <Docket
        title={`${t(`catalogue.kind.${proposal.kind}`)} · ${local(proposal.name)}`}
        number={t("catalogue.proposal_no", { no: proposal.id })}
        crumbs={[{ href: "/supervise/proposals", label: t("catalogue.proposals") }]}
        facts={[
          { label: t("catalogue.field.effectiveOn"), value: day(proposal.effectiveOn) },
          { label: t("catalogue.proposed_at"), value: instant(proposal.proposedAt) },
        ]}
        state={<ProposalLight state={proposal.state} />}
      />
      <Page>
        <Split kind="form" aside={<DecideForms duty={duty} />}>
          <Reasons />
          {proposal.changes.length > 0 ? (
            <Sheet title={t("catalogue.changes")} note={t("catalogue.changes.note")}>
              <LineDiff kind={isItem ? "line" : "price_line"} changes={proposal.changes} />
            </Sheet>
          ) : null}
          {examples.length > 0 ? <PriceExamples examples={examples} /> : null}
        </Split>
      </Page>
    </>
  );
}

function Reasons() {
  const t = useT();
  const { instant } = useFormat();
  const officer = useOfficerText();
  const { proposal } = useLoaderData<typeof loader>();
  const { proposer, decider, decidedAt, decisionNote, kind, subject } = proposal;
  return (
    <Sheet title={t("catalogue.part.reason")}>
      <KeyValues
        items={[
          [
            t("catalogue.subject"),
            kind === "price" ? subject : <a href={`/supervise/items/${subject}`}>{subject}</a>,
          ],
          [t("catalogue.field.reason"), proposal.reason],
          [t("catalogue.field.basis"), proposal.basis],
          [t("catalogue.proposer"), proposer ? officer(proposer) : null],
          [t("catalogue.decider"), decider ? officer(decider) : null],
          [t("catalogue.decided_at"), decidedAt ? instant(decidedAt) : null],
          [t("catalogue.note"), decisionNote],
        ]}
      />
    </Sheet>
  );
}
