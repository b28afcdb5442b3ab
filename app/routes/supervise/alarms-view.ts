import { inputsOf, type AlarmInputs } from "#app/components/alarm/alarm-inputs-shape.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { findAlarm, firmNames, listAlarms } from "#db/read/alarms.ts";
import { lightFor } from "#db/read/desk.ts";
import { alarmNotes, exclusionsOf } from "#db/store/alarm.ts";
import { loadCalendar } from "#db/store/calendar.ts";
import type { PersonActor } from "#domain/shared/actor.ts";
import { recomputeDossier } from "#domain/collusion/dossier.ts";

type Found = NonNullable<Awaited<ReturnType<typeof findAlarm>>>;
const beforeConfirmation: readonly string[] = ["opened", "selecting", "proposed", "publicised"];

function codesIn({ dossier }: Found, inputs: AlarmInputs): string[] {
  const codes = [
    ...dossier.findings.flatMap(({ agencies }) => agencies),
    ...inputs.quotes.map(({ agency }) => agency),
    ...inputs.past.flatMap(({ winner, second }) => [winner ?? "", second ?? ""]),
    ...inputs.people.flatMap(({ open }) => open.map(({ agency }) => agency)),
    ...inputs.accepted.map(({ agency }) => agency),
    inputs.requirement?.winner ?? "",
  ];
  return [...new Set(codes)];
}

/** What this officer may do now; the commands ask again. */
function dutyOf(found: Found, actor: PersonActor, inputs: AlarmInputs) {
  const { state, handlerId, needState, dossier } = found;
  const own = handlerId === actor.accountId;
  const acts = actor.role !== "auditor" && (state === "open" || state === "taken");
  const agencies = [...new Set(dossier.findings.flatMap((finding) => finding.agencies))];
  const quoted = new Set(inputs.quotes.map(({ agency }) => agency));
  const decides = actor.role === "supervisor" && beforeConfirmation.includes(needState ?? "");
  return {
    mayTake: acts && !own,
    mayAct: acts && own,
    agencies,
    excludable: decides ? agencies.filter((code) => quoted.has(code)) : [],
  };
}

async function lineOf({ ctx }: HandlerArgs, found: Found) {
  const { dossier: _dossier, kept: _kept, id: _id, itemCode: _item, ...line } = found;
  const { raisedAt: startsAt, dueAt, closedAt } = line;
  const light = closedAt ? "off" : lightFor({ startsAt, dueAt }, await loadCalendar(ctx.db), ctx.now());
  return { ...line, light };
}

/** The other alarms of the same notice that this reader may open. */
async function othersOf({ ctx }: HandlerArgs, { no, needNo }: Found, actor: PersonActor) {
  if (!needNo) return [];
  const all = { level: null, state: null, check: null, needNo, mine: false };
  const found = await listAlarms(ctx.db, actor, all);
  return found.filter((other) => other.no !== no).map(({ no: other, level }) => ({ no: other, level }));
}

export async function loadAlarm(args: HandlerArgs) {
  const { ctx, params, url, t } = args;
  const found = await findAlarm(ctx.db, params.no ?? "");
  const { actor } = ctx;
  if (!found || actor.kind !== "person") throw new Response(null, { status: 404 });
  const { dossier, kept, id, needId } = found;
  const { occasion, facts, findings } = dossier;
  const checks = [...new Set(findings.map(({ check }) => check))];
  const inputs = inputsOf(occasion, facts, checks);
  const firms = await firmNames(ctx.db, codesIn(found, inputs));
  const notes = await alarmNotes(ctx.db, id);
  const again = url.searchParams.get("recompute") === "1" ? recomputeDossier(dossier) : null;
  const { scheme, sha256, at, policyProfile, policyVersion } = kept;
  return {
    title: `${t("alarm.title")} ${found.no} · ${t("site.name")}`,
    line: await lineOf(args, found),
    checks,
    findings,
    inputs,
    firms: Object.fromEntries(
      firms.map(({ code, name, nameEn }) => [code, { zh: name, en: nameEn ?? name }]),
    ),
    notes: notes.map(({ id: key, step, body, byName, at: noted }) => ({
      key,
      step,
      body,
      byName,
      at: noted,
    })),
    others: await othersOf(args, found, actor),
    excluded: needId === null ? [] : await exclusionsOf(ctx.db, needId),
    record: { scheme, sha256, at, policy: `${policyProfile}-${policyVersion}` },
    recomputed: again && (again.ok ? "equal" : again.refusal.code),
    duty: dutyOf(found, actor, inputs),
  };
}
export type AlarmView = Awaited<ReturnType<typeof loadAlarm>>;
