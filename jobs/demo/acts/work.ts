import { acceptVersion } from "#app/commands/engagement/accept-version.ts";
import { confirmPayment } from "#app/commands/engagement/confirm-payment.ts";
import { deliverVersion } from "#app/commands/engagement/deliver-version.ts";
import { recordPayment } from "#app/commands/engagement/record-payment.ts";
import { returnVersion } from "#app/commands/engagement/return-version.ts";
import { signContract } from "#app/commands/engagement/sign-contract.ts";
import { terminateEngagement } from "#app/commands/engagement/terminate-engagement.ts";
import { rateEngagement } from "#app/commands/rating/rate-engagement.ts";
import { reviewReport } from "#app/commands/report/review-report.ts";
import { keepBytes } from "#app/integrations/files/store.ts";
import { engagementOf } from "#db/seed/engagement-of.ts";
import type { DeliverablePlan, EngagementPlan } from "#db/seed/generate/types-market.ts";
import { insertFile } from "#db/store/file.ts";
import { instantOf } from "../day-plan.ts";
import { reportPdf } from "../report-pdf.ts";
import { bankReference } from "../texts.ts";
import { departmentKey } from "../world/organisations.ts";
import type { Played } from "./need.ts";
import { done, type Act, type Theatre } from "./theatre.ts";

type Scene = {
  readonly theatre: Theatre;
  readonly played: Played;
  readonly work: EngagementPlan;
  readonly add: (at: Date | null, deed: string, run: (no: string) => Promise<unknown>) => void;
};

/** From the two signatures to the department's answer, as far as the plan goes. */
export function workActs(theatre: Theatre, played: Played): Act[] {
  const work = played.plan.engagement;
  if (!work) return [];
  const acts: Act[] = [];
  const add: Scene["add"] = (at, deed, run) => {
    if (at)
      acts.push({
        at,
        what: `${played.plan.key} ${deed}`,
        run: async () => run((await engagementOf(theatre.db, played.no)).no),
      });
  };
  const scene = { theatre, played, work, add };
  signatures(scene);
  for (const version of work.deliverables) versionActs(scene, version);
  payments(scene);
  judgements(scene);
  const reason = work.terminationReason;
  const supervisor = theatre.people.staff("supervisor@demo");
  add(played.moments.terminatedAt, "terminate", (no) =>
    done("terminate", terminateEngagement(theatre.as(supervisor), { no, reason })),
  );
  return acts;
}

const sides = ({ theatre, played, work }: Scene) => {
  const { people } = theatre;
  return {
    owner: theatre.as(people.actorOf(played.plan.ownerKey)),
    agency: theatre.as(people.actorOf(work.agencyKey)),
  };
};

/** Every other contract that waits has one signature already. */
function signatures(scene: Scene): void {
  const { theatre, played, work, add } = scene;
  const { owner, agency } = sides(scene);
  const sign = (ctx: typeof owner) => async (no: string) => {
    const { bodySha256 } = await engagementOf(theatre.db, played.no);
    await done(
      `${played.plan.key} sign`,
      signContract(ctx, { no, name: ctx.actor.kind === "person" ? ctx.actor.name : "", bodySha256 }),
    );
  };
  const waits = !work.contractedOn && work.priceFen % 2_000 === 0;
  add(
    waits ? instantOf("ownerSigns", work.confirmedOn, played.plan.key) : played.moments.ownerSignedAt,
    "owner signs",
    sign(owner),
  );
  add(played.moments.startedAt, "agency signs", sign(agency));
}

function versionActs(scene: Scene, version: DeliverablePlan): void {
  const { played, work, add } = scene;
  const { owner } = sides(scene);
  const at = played.moments.versions[version.version - 1]!;
  const isLast = work.deliverables.at(-1) === version;
  add(at.submittedAt, `delivers ${version.version}`, (no) => deliver(scene, no, version));
  add(at.returnedAt, "sends back", (no) =>
    done("send back", returnVersion(owner, { no, version: version.version, defects: version.defects })),
  );
  if (isLast && work.acceptedOn && !work.deemedAccepted)
    add(played.moments.acceptedAt, "accepts", (no) =>
      done(`${played.plan.key} accept`, acceptVersion(owner, { no, version: version.version })),
    );
}

async function deliver(
  { theatre, played, work }: Scene,
  no: string,
  version: DeliverablePlan,
): Promise<void> {
  const { people, practitioners, requirements } = theatre;
  const actor = people.actorOf(work.agencyKey);
  const { project } = requirements.get(`${played.plan.caseKey} ${played.plan.itemCode}`)!;
  const bytes = reportPdf({
    title: version.title,
    project: project.projectName,
    agency: actor.organisationName,
    engagementNo: no,
    version: version.version,
  });
  const sha256 = await keepBytes(bytes);
  const stored = {
    name: `${version.title}.pdf`,
    sha256,
    size: bytes.length,
    mime: "application/pdf",
    purpose: "deliverable" as const,
  };
  const id = await insertFile(theatre.db, {
    ...stored,
    organisationId: actor.organisationId,
    uploadedBy: actor.accountId,
  });
  const won = played.plan.quotes.find(({ agencyKey }) => agencyKey === work.agencyKey)!;
  const practitionerId = practitioners.get(won.practitionerNo)!;
  const { title, note } = version;
  await done(
    `${played.plan.key} deliver`,
    deliverVersion(theatre.as(actor), { no, title, note, practitionerId, file: { id, sha256 } }),
  );
}

function payments(scene: Scene): void {
  const { played, add } = scene;
  const { owner, agency } = sides(scene);
  const { startPaidAt, startReceivedAt, balancePaidAt, balanceReceivedAt } = played.moments;
  const pay = (seq: number) => (no: string) =>
    done(
      `${played.plan.key} pay ${seq}`,
      recordPayment(owner, { no, seq, reference: bankReference(no, seq), proofFileId: null }),
    );
  const receive = (seq: number) => (no: string) =>
    done(`${played.plan.key} receive ${seq}`, confirmPayment(agency, { no, seq, received: true }));
  add(startPaidAt, "pays the start", pay(1));
  add(startReceivedAt, "has the start", receive(1));
  add(balancePaidAt, "pays the balance", pay(2));
  add(balanceReceivedAt, "has the balance", receive(2));
}

function judgements(scene: Scene): void {
  const { theatre, played, work, add } = scene;
  const { owner, agency } = sides(scene);
  const { ownerRating, agencyRating, review } = work;
  const { project } = theatre.requirements.get(`${played.plan.caseKey} ${played.plan.itemCode}`)!;
  const rate =
    (ctx: typeof owner, { marks, comment }: { marks: Readonly<Record<string, number>>; comment: string }) =>
    (no: string) =>
      done(`${played.plan.key} rate`, rateEngagement(ctx, { no, marks, text: comment }));
  if (ownerRating) add(played.moments.ownerRatedAt, "owner rates", rate(owner, ownerRating));
  if (agencyRating) add(played.moments.agencyRatedAt, "agency rates", rate(agency, agencyRating));
  if (!review || review.bySilence) return;
  const approver = theatre.as(
    theatre.people.actorOf(departmentKey(project.departmentCode, project.jurisdictionCode)),
  );
  add(played.moments.reviewedAt, "department answers", (no) =>
    done(
      `${played.plan.key} review`,
      reviewReport(approver, { no, result: review.result, reason: review.reason }),
    ),
  );
}
