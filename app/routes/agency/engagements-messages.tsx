import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ThreadPage } from "#app/components/engagement/thread-page.tsx";
import { readThread, writeToThread } from "#app/server/engagement-thread.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { engagementSubject } from "#db/read/engagement.ts";

async function subject({ ctx, params }: HandlerArgs) {
  const found = await engagementSubject(ctx.db, params.no ?? "");
  return found && { ...found, partyIds: [found.agencyId] };
}

export const loader = guarded("engagement.read-agency", { subject }, (args) => readThread(args, "agency"));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const action = guarded("engagement.act-agency", { subject }, (args) => writeToThread(args, "agency"));

export default function Messages() {
  return <ThreadPage view={useLoaderData<typeof loader>().page} side="agency" />;
}
