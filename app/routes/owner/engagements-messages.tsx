import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ThreadPage } from "#app/components/engagement/thread-page.tsx";
import { readThread, writeToThread } from "#app/server/engagement-thread.ts";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { engagementSubject } from "#db/read/engagement.ts";

const subject = ({ ctx, params }: HandlerArgs) => engagementSubject(ctx.db, params.no ?? "");

export const loader = guarded("engagement.read-owner", { subject }, (args) => readThread(args, "owner"));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const action = guarded("engagement.act-owner", { subject }, (args) => writeToThread(args, "owner"));

export default function Messages() {
  return <ThreadPage view={useLoaderData<typeof loader>().page} side="owner" />;
}
