import type { Role } from "#domain/shared/actor.ts";

export type ShellUnit = {
  readonly membershipId: number;
  readonly organisationName: string;
  readonly organisationNameEn: string | null;
  readonly role: Role;
};

/** What the frame around every page shows; goes to the browser, so nothing else belongs in it. */
export type Shell = {
  readonly mode: "demo" | "production" | "test";
  /** The market's instant, ISO. */
  readonly now: string;
  /** The title of every page that has none of its own, such as the error pages. */
  readonly siteName: string;
  readonly person: {
    readonly name: string;
    readonly organisationName: string;
    readonly role: Role;
    readonly membershipId: number;
    readonly units: readonly ShellUnit[];
  } | null;
};
