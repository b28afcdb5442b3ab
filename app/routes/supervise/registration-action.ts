import { z } from "zod";
import { usualDefects } from "#domain/account/registration.ts";
import { deferrablePapers } from "#domain/agency/entry-papers.ts";
import { approveRegistration } from "#app/commands/registration/approve-registration.ts";
import { checkPaper } from "#app/commands/registration/check-paper.ts";
import { decideObjection } from "#app/commands/registration/decide-objection.ts";
import { judgeIdentity } from "#app/commands/registration/judge-identity.ts";
import { showContact } from "#app/commands/registration/show-contact.ts";
import { returnRegistration } from "#app/commands/registration/return-registration.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForms } from "#app/server/parse-form.ts";

const reason = z.string().trim().min(1).max(2_000);
const largestId = 2 ** 31 - 1;
const schemas = {
  approve: z.object({ vetted: z.array(z.string().max(40)).max(100).optional() }),
  return: z.object({
    usual: z.array(z.enum(usualDefects)).optional(),
    others: z.string().max(4_000).optional(),
  }),
  show: z.object({ reason }),
  judge: z.object({ verdict: z.enum(["clear", "refuse"]), reason }),
  objection: z.object({
    objectionId: z.coerce.number().int().min(1).max(largestId),
    verdict: z.enum(["uphold", "dismiss"]),
    reason,
  }),
  paper: z.object({
    kind: z.enum(deferrablePapers),
    accept: z.enum(["yes", "no"]),
    remark: z.string().max(1_000).optional(),
  }),
};

export const parseAct = ({ request }: HandlerArgs) => parseForms(request, schemas);
type Act = Extract<Awaited<ReturnType<typeof parseAct>>, { ok: true }>;

/** Each form of the page is one command. */
export function act({ ctx }: HandlerArgs, form: Act, registrationId: number) {
  switch (form.name) {
    case "approve":
      return approveRegistration(ctx, { registrationId, vetted: form.value.vetted ?? [] });
    case "return": {
      const { usual = [], others = "" } = form.value;
      return returnRegistration(ctx, { registrationId, defects: [...usual, ...others.split("\n")] });
    }
    case "show":
      return showContact(ctx, { registrationId, ...form.value });
    case "judge":
      return judgeIdentity(ctx, { registrationId, ...form.value });
    case "objection":
      return decideObjection(ctx, form.value);
    case "paper": {
      const { kind, accept, remark = "" } = form.value;
      return checkPaper(ctx, { registrationId, kind, accept: accept === "yes", remark });
    }
  }
}
