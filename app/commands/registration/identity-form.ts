import { z } from "zod";
import { deferrablePapers } from "#domain/agency/entry-papers.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import type { Papers } from "./entry-input.ts";
import type { Holder, Holding, IdentityEntry } from "./identity-entry.ts";

/** Rows for holders on the form; the first is asked for. */
export const holderRows = 4;
/** Services that one request may name. */
const serviceRows = 5;
const text = (max: number) => z.string().trim().max(max).optional();
const percentForm = /^\d{1,3}(?:\.\d{1,2})?$/;
const holderRow = z.object({ name: text(120), code: text(40), share: text(10) });
type HolderRow = z.output<typeof holderRow>;
const holderFields = ["name", "code", "share"] as const;

const toBp = (percent: string) => Math.round(Number(percent) * 100);
const isShare = (text: string) => percentForm.test(text) && toBp(text) >= 1 && toBp(text) <= 10_000;

const holders = (firstIsAsked: boolean) =>
  z
    .array(holderRow)
    .max(holderRows)
    .optional()
    .superRefine((rows = [], check) => {
      for (const [index, row] of rows.entries())
        for (const field of holderFields) {
          const begun = holderFields.some((each) => row[each]) || (firstIsAsked && index === 0);
          const say = (message: string) => check.addIssue({ code: "custom", path: [index, field], message });
          if (begun && !row[field]) say("identity.holder_incomplete");
          else if (field === "share" && row.share && !isShare(row.share)) say("identity.share_form");
        }
    });

const further = {
  supervisorName: text(60),
  supervisorIdNo: text(40),
  sponsor: text(120),
  interests: text(2_000),
};
/** Who stands behind the firm, at entry. */
export const identityShape = {
  representativeIdNo: z.string().trim().min(1).max(40),
  controllerName: z.string().trim().min(1).max(120),
  controllerCode: z.string().trim().min(1).max(40),
  bankAccount: z.string().trim().min(1).max(60),
  holders: holders(true),
  ...further,
};
/** In a correction all of it may stay as it was stated. */
export const identityAgainShape = {
  representativeIdNo: text(40),
  controllerName: text(120),
  controllerCode: text(40),
  bankAccount: text(60),
  holders: holders(false),
  ...further,
};
/** An owner states the same, without what only bars an agency; a public body has neither controller nor holders. */
const ownerPart = { controllerName: text(120), controllerCode: text(40), holders: holders(false) };
export const ownerIdentityShape = {
  ...ownerPart,
  representativeIdNo: z.string().trim().min(1).max(40),
  bankAccount: z.string().trim().min(1).max(60),
};
export const ownerIdentityAgainShape = { ...ownerPart, representativeIdNo: text(40), bankAccount: text(60) };
/** Who holds and who controls, stated anew by itself. */
export const holdingShape = ownerPart;
type OwnerPart = z.output<z.ZodObject<typeof ownerPart>>;

/** A company has somebody who controls it and at least one holder. */
export function companyHasHolders(
  form: OwnerPart & { readonly publicBody?: boolean | undefined },
  check: z.core.$RefinementCtx,
): void {
  if (form.publicBody) return;
  const say = (...path: (string | number)[]) =>
    check.issues.push({ code: "custom", path, message: "form.required", input: form });
  if (!form.controllerName) say("controllerName");
  if (!form.controllerCode) say("controllerCode");
  if (!form.holders?.[0]?.name) for (const field of holderFields) say("holders", 0, field);
}
type IdentityForm = Partial<z.output<z.ZodObject<typeof identityAgainShape>>>;

/** Numbers of people and accounts are not given back to the page. */
export const forgottenFields: readonly string[] = [
  "representativeIdNo",
  "controllerCode",
  "supervisorIdNo",
  "bankAccount",
  ...Array.from({ length: holderRows }, (_, row) => `holders[${row}].code`),
  ...Array.from({ length: serviceRows }, (_, row) => `services[${row}].practitionerIdentityNo`),
];

const holderOf = ({ name = "", code = "", share = "" }: HolderRow): Holder => ({
  name,
  code,
  shareBp: toBp(share),
});

export function holdingOf({
  controllerName = "",
  controllerCode = "",
  holders: rows = [],
}: OwnerPart): Holding {
  const controller = controllerName || controllerCode ? { name: controllerName, code: controllerCode } : null;
  return { controller, holders: rows.filter((row) => row.name).map(holderOf) };
}

export function identityOf(form: IdentityForm): IdentityEntry {
  const { representativeIdNo = "", bankAccount = "" } = form;
  const { supervisorName, supervisorIdNo, sponsor, interests = "" } = form;
  return {
    representativeIdNumber: representativeIdNo,
    ...holdingOf(form),
    companySupervisor:
      supervisorName || supervisorIdNo
        ? { name: supervisorName ?? "", idNumber: supervisorIdNo ?? "" }
        : null,
    sponsor: sponsor ?? null,
    interests: interests
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
      .slice(0, 50),
    bankAccount,
  };
}

/** Null: nothing was written anew. */
export function identityAgainOf(form: IdentityForm): IdentityEntry | null {
  const { representativeIdNo, controllerName, controllerCode, bankAccount, holders: rows = [] } = form;
  const said = [
    representativeIdNo,
    controllerName,
    controllerCode,
    bankAccount,
    ...rows.map((row) => row.name),
  ];
  return said.some(Boolean) ? identityOf(form) : null;
}

const file = z
  .instanceof(File)
  .optional()
  .transform((chosen) => (chosen && chosen.size > 0 ? chosen : undefined));
export const paperShape = { office_proof: file, staff_insurance: file, annual_report: file };

export async function papersOfForm(form: z.output<z.ZodObject<typeof paperShape>>): Promise<Papers> {
  const found: { -readonly [Kind in keyof Papers]: Papers[Kind] } = {};
  for (const kind of deferrablePapers) {
    const chosen = form[kind];
    if (chosen) found[kind] = await uploadOf(chosen);
  }
  return found;
}
