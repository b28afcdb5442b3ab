import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EngagementDocket } from "#app/components/engagement/head.tsx";
import { RevokeForm } from "#app/components/engagement/revoke-form.tsx";
import { Page } from "#app/components/page.tsx";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { readRevocable, revoke } from "#app/server/report-revocation.ts";
import { engagementSubject } from "#db/read/engagement.ts";

async function subject({ ctx, params }: HandlerArgs) {
  const found = await engagementSubject(ctx.db, params.no ?? "");
  return found && { jurisdiction: found.jurisdiction };
}

export const loader = guarded("engagement.revoke", { subject }, (args) => readRevocable(args, "public"));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const action = guarded("engagement.revoke", { subject }, revoke);

export default function RevokeReport() {
  return (
    <>
      <EngagementDocket view={useLoaderData<typeof loader>().page} side="supervise" below />
      <Page reading>
        <RevokeForm />
      </Page>
    </>
  );
}
