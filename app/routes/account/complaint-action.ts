import { redirect } from "@remix-run/node";
import { z } from "zod";
import { decideComplaint } from "#app/commands/complaint/decide-complaint.ts";
import { executeComplaint } from "#app/commands/complaint/execute-complaint.ts";
import {
  answerComplaint,
  appealDecision,
  completeComplaint,
  withdrawComplaint,
} from "#app/commands/complaint/party-steps.ts";
import { prolongComplaint, screenComplaint } from "#app/commands/complaint/screen-complaint.ts";
import { explain } from "#app/i18n/explain.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { remedies } from "#domain/complaint/subjects.ts";
import { evidenceField, uploadsOf } from "./complaint-evidence.ts";

const text = z.string().trim().min(1).max(4_000);
const said = z.object({ text, evidence: evidenceField });
const reasoned = z.object({ reason: z.string().trim().min(1).max(2_000) });
const schemas = {
  complete: said,
  answer: said,
  appeal: said,
  withdraw: z.object({}),
  screen: z.object({
    decision: z.enum(["admit", "send_back", "refuse"]),
    reason: z.string().trim().max(2_000).optional(),
  }),
  decide: z.object({
    verdict: z.enum(["uphold", "uphold_partly", "dismiss"]),
    reasons: text,
    basis: z.string().trim().min(1).max(400),
    remedies: z.array(z.enum(remedies)).optional(),
    furtherRemedy: z.string().trim().min(1).max(1_000),
    abusive: z.boolean().optional(),
  }),
  execute: reasoned,
  prolong: reasoned,
};
type Form = Extract<Awaited<ReturnType<typeof read>>, { ok: true }>;
const read = (request: Request) => parseForms(request, schemas);
const sayings = { complete: completeComplaint, answer: answerComplaint, appeal: appealDecision };

async function run({ ctx }: HandlerArgs, no: string, form: Form) {
  switch (form.name) {
    case "complete":
    case "answer":
    case "appeal": {
      const evidence = await uploadsOf(form.value.evidence);
      return sayings[form.name](ctx, { no, text: form.value.text, evidence });
    }
    case "withdraw":
      return withdrawComplaint(ctx, { no });
    case "screen":
      return screenComplaint(ctx, { no, decision: form.value.decision, reason: form.value.reason ?? "" });
    case "decide": {
      const { remedies: chosen = [], abusive = false, ...decision } = form.value;
      return decideComplaint(ctx, { ...decision, no, remedies: chosen, abusive });
    }
    case "execute":
      return executeComplaint(ctx, { no, report: form.value.reason });
    case "prolong":
      return prolongComplaint(ctx, { no, reason: form.value.reason });
  }
}

/** Every step of a complaint has its form on the one page; who may take it is the command's to say. */
export async function takeStep(args: HandlerArgs) {
  const no = args.params.no ?? "";
  const form = await read(args.request);
  if (!form.ok) return form.response;
  const outcome = await run(args, no, form);
  if (!outcome.ok) return form.refused(explain(args.t, outcome.refusal));
  return redirect(`/complaints/${no}`, 303);
}
