import { z } from "zod";
import { deferrablePapers } from "#domain/agency/entry-papers.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import { answerObjection } from "#app/commands/registration/answer-objection.ts";
import { correctRegistration } from "#app/commands/registration/correct-registration.ts";
import { handInPaper } from "#app/commands/registration/hand-in-paper.ts";
import { forgottenFields, identityAgainOf, papersOfForm } from "#app/commands/registration/identity-form.ts";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { redirect } from "@remix-run/node";
import { agencyCorrectionForm, agencyEntryOf, ownerCorrectionForm, ownerEntryOf } from "./entry-form.ts";

const file = z
  .instanceof(File, { message: "form.required" })
  .refine((chosen) => chosen.size > 0, "form.required");
const matters = {
  answer: z.object({
    objectionId: z.coerce
      .number()
      .int()
      .min(1)
      .max(2 ** 31 - 1),
    answer: z.string().trim().min(1).max(4_000),
  }),
  paper: z.object({ kind: z.enum(deferrablePapers), file }),
};
type Own = { readonly id: number; readonly applicantLogin: string };
type Form = { readonly refused: (refusal: ReturnType<typeof explain>) => unknown };
type Proof = { licence?: File | undefined; authorisation?: File | undefined };

const proofOf = async ({ licence, authorisation }: Proof) => ({
  licence: licence ? await uploadOf(licence) : null,
  authorisation: authorisation ? await uploadOf(authorisation) : null,
});

function answerOf<F extends Form>({ t }: HandlerArgs, form: F, outcome: Outcome<unknown>) {
  return outcome.ok
    ? redirect("/account/registration", 303)
    : (form.refused(explain(t, outcome.refusal)) as ReturnType<F["refused"]>);
}

/** Correction, answer to an objection, or a deferred paper. */
export async function actAsAgency(args: HandlerArgs, { id: registrationId, applicantLogin }: Own) {
  const schemas = { correct: agencyCorrectionForm, ...matters };
  const form = await parseForms(args.request, schemas, { forget: forgottenFields });
  if (!form.ok) return form.response;
  if (form.name === "answer") return answerOf(args, form, await answerObjection(args.ctx, form.value));
  if (form.name === "paper") {
    const { kind } = form.value;
    return answerOf(args, form, await handInPaper(args.ctx, { kind, file: await uploadOf(form.value.file) }));
  }
  const { value } = form;
  const outcome = await correctRegistration(args.ctx, {
    ...agencyEntryOf(value, applicantLogin),
    ...(await proofOf(value)),
    registrationId,
    identity: identityAgainOf(value),
    papers: await papersOfForm(value),
  });
  return answerOf(args, form, outcome);
}

export async function actAsOwner(args: HandlerArgs, { id: registrationId, applicantLogin }: Own) {
  const form = await parseForms(args.request, { correct: ownerCorrectionForm }, { forget: forgottenFields });
  if (!form.ok) return form.response;
  const { value } = form;
  const entry = {
    ...ownerEntryOf(value, applicantLogin),
    ...(await proofOf(value)),
    registrationId,
    identity: identityAgainOf(value),
  };
  return answerOf(args, form, await correctRegistration(args.ctx, entry));
}
