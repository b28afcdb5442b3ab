import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readMailbox } from "#app/integrations/mail/mailbox.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { readConfig } from "#db/config.ts";

/** In a real market there is no such page: mails are nobody else's business. */
export const loader = publicRoute("mailbox", async ({ ctx, t }) => {
  if (ctx.mode === "production") throw new Response(null, { status: 404 });
  return {
    title: `${t("mailbox.title")} · ${t("site.name")}`,
    mails: await readMailbox(readConfig().dataDir),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const linkForm = /(https?:\/\/\S+)/;

/** Links of our own mails as links; the rest stays text. */
function MailText({ text }: { text: string }) {
  return (
    <p className="as-written">
      {text.split(linkForm).map((part, index) =>
        linkForm.test(part) ? (
          <a key={`${index}-${part}`} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}

export default function Mailbox() {
  const t = useT();
  const format = useFormat();
  const { mails } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("mailbox.title")} />
      <Page reading>
        <Alert tone="info">{t("mailbox.intro")}</Alert>
        {mails.length === 0 ? (
          <Sheet>
            <EmptyState title={t("mailbox.none")} />
          </Sheet>
        ) : null}
        {mails.map((mail) => (
          <Sheet
            key={`${mail.at}${mail.to}`}
            title={mail.subject}
            note={`${t("mailbox.to")} ${mail.to} · ${format.instant(mail.at)}`}
          >
            <MailText text={mail.text} />
          </Sheet>
        ))}
      </Page>
    </>
  );
}
