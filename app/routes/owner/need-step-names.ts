/** In the order in which they are asked; the draft's own page is where everything is checked. */
export const needSteps = ["work", "amount", "money", "method", "time", "others", "documents"] as const;
export type NeedStepName = (typeof needSteps)[number];

export function stepIn(text: string | undefined): NeedStepName | null {
  return needSteps.find((each) => each === text) ?? null;
}

export const stepHref = (no: string, step: NeedStepName) => `/owner/needs/${no}/steps/${step}`;

/** The page after this step: the next one, at the end the check. */
export function afterStep(no: string, step: NeedStepName): string {
  const next = needSteps[needSteps.indexOf(step) + 1];
  return next ? stepHref(no, next) : `/owner/needs/${no}`;
}

export function beforeStep(no: string, step: NeedStepName): string {
  const previous = needSteps[needSteps.indexOf(step) - 1];
  return previous ? stepHref(no, previous) : `/owner/needs/${no}`;
}
