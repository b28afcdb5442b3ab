import { z } from "zod";
import { changeKinds, type ChangeKind } from "#domain/agency/change.ts";
import type { ChangeRequest } from "#app/commands/agency/request-change.ts";
import { holdingOf, holdingShape } from "#app/commands/registration/identity-form.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { parseForm } from "./parse-form.ts";

const line = (max: number) => z.string().trim().min(1).max(max);
const common = {
  reason: line(1_000),
  file: z.instanceof(File, { message: "form.required" }).refine((chosen) => chosen.size > 0, "form.required"),
};
const none = { holding: null, idNumber: "" };
const name = z.object({ ...common, name: line(120) });
const representative = z.object({ ...common, legalRepresentative: line(60), idNumber: line(30) });
const account = z.object({ ...common, bankName: line(120), bankAccountNo: line(40) });
const holders = z.object({ ...common, ...holdingShape });
/** Numbers of people and accounts are not given back to the page. */
const forget = [
  "idNumber",
  "bankAccountNo",
  "controllerCode",
  ...[0, 1, 2, 3].map((n) => `holders[${n}].code`),
];

export const changeKindOf = (url: URL): ChangeKind =>
  changeKinds.find((each) => each === url.searchParams.get("kind")) ?? "name";

type Said = Omit<ChangeRequest, "kind" | "reason" | "file"> & {
  readonly reason: string;
  readonly file: File;
};
const shapes = {
  name: name.transform((form): Said => ({ ...form, ...none, value: { name: form.name } })),
  legal_representative: representative.transform((form): Said => ({
    ...form,
    holding: null,
    value: { legalRepresentative: form.legalRepresentative },
  })),
  bank_account: account.transform((form): Said => ({
    ...form,
    ...none,
    value: { bankName: form.bankName, bankAccountNo: form.bankAccountNo },
  })),
  holders: holders.transform((form): Said => ({ ...form, ...none, value: {}, holding: holdingOf(form) })),
} satisfies Record<ChangeKind, z.ZodType<Said>>;

/** What a firm says has changed, in the shape of `CompanyChangeForm`. */
export async function parseChange(request: Request, kind: ChangeKind) {
  const shape: z.ZodType<Said> = shapes[kind];
  const form = await parseForm(request, shape, { forget });
  if (!form.ok) return form;
  const { value, idNumber, holding = null, reason, file } = form.value;
  const change: ChangeRequest = { kind, value, idNumber, holding, reason, file: await uploadOf(file) };
  return { ...form, change };
}
