import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { askAgency } from "#app/commands/negotiation/ask-agency.ts";
import { agreeTalk, breakOffTalk } from "#app/commands/negotiation/settle-talk.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Money } from "#app/components/money.tsx";
import { NeedStateLight } from "#app/components/need-state.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { TalkLight, TalkLog } from "#app/components/talk-log.tsx";
import { TalkRules } from "#app/components/talk-rules.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { parseYuan } from "#domain/shared/money.ts";
import { ownNeed } from "./need-subject.ts";
import { TalkForms } from "./talks-forms.tsx";
import { loadTalks } from "./talks-view.ts";

const words = z.string().trim().min(1).max(1_000);
const forms = {
  ask: z.object({
    agency: z.string().max(32).optional(),
    text: words,
    amount: z
      .string()
      .max(20)
      .refine((text) => parseYuan(text) !== null, "form.format")
      .transform((text) => parseYuan(text))
      .optional(),
    days: z.number().int().min(1).max(99_999).optional(),
  }),
  agree: z.object({}),
  "break-off": z.object({ reason: words }),
};

export const loader = guarded("need.manage", { subject: ownNeed }, loadTalks);
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.manage", { subject: ownNeed }, async ({ ctx, request, params, t }) => {
  const form = await parseForms(request, forms);
  if (!form.ok) return form.response;
  const no = params.no ?? "";
  const outcome =
    form.name === "agree"
      ? await agreeTalk(ctx, { no })
      : form.name === "break-off"
        ? await breakOffTalk(ctx, { no, ...form.value })
        : await askAgency(ctx, {
            no,
            agency: form.value.agency ?? null,
            text: form.value.text,
            amountFen: form.value.amount ?? null,
            days: form.value.days ?? null,
          });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(form.name === "agree" ? `/owner/needs/${no}` : `/owner/needs/${no}/talks`, 303);
});

export default function Talks() {
  const t = useT();
  const { exact, instant } = useFormat();
  const view = useLoaderData<typeof loader>();
  const { need, talks, open, over } = view;
  return (
    <>
      <Docket
        title={need.title}
        number={need.no}
        crumbs={[
          { href: "/owner", label: t("nav.workspace") },
          { href: `/owner/needs/${need.no}`, label: need.no },
        ]}
        facts={[
          { label: t("quote.server_time"), value: exact(view.now) },
          ...(over ? [] : [{ label: t("talks.due"), value: instant(open?.dueAt ?? view.ownerDueAt) }]),
        ]}
        state={<NeedStateLight state={need.state} />}
      />
      <Page>
        <Split kind="form" aside={<TalkForms view={view} />}>
          <Bidders />
          {talks.toReversed().map((talk) => (
            <Sheet
              key={talk.id}
              title={talk.name}
              note={t("talks.exchange_of", { no: talk.exchange, most: view.rules.exchanges })}
              side={<TalkLight state={talk.state} />}
            >
              <TalkLog log={talk.log} />
            </Sheet>
          ))}
          <TalkRules rules={view.rules} />
        </Split>
      </Page>
    </>
  );
}

function Bidders() {
  const t = useT();
  const { local } = useFormat();
  const { bidders } = useLoaderData<typeof loader>();
  return (
    <Sheet title={t("talks.list")} note={t("talks.list_note")} pad={false}>
      <DataTable
        rows={bidders}
        rowKey={(row) => row.code}
        toneOf={({ rejected }) => (rejected ? "void" : undefined)}
        columns={[
          {
            key: "agency",
            label: t("result.agency"),
            main: true,
            cell: (row) => (
              <a href={`/agencies/${row.code}`}>{local({ zh: row.name, en: row.nameEn ?? row.name })}</a>
            ),
          },
          {
            key: "offer",
            label: t("talks.offer"),
            numeric: true,
            cell: ({ amountFen }) => <Money fen={amountFen} />,
          },
          {
            key: "last",
            label: t("talks.last_offer"),
            numeric: true,
            cell: ({ talk }) => (talk?.amountFen ? <Money fen={talk.amountFen} /> : t("ui.none")),
          },
          {
            key: "days",
            label: t("result.days"),
            numeric: true,
            cell: ({ talk, days }) => talk?.days ?? days ?? t("ui.none"),
          },
          {
            key: "state",
            label: t("talks.state"),
            cell: ({ talk, rejected }) =>
              rejected ? (
                <>
                  {t("talks.rejected")}
                  <div className="small ink2">{rejected.text}</div>
                </>
              ) : (
                <TalkLight state={talk?.state ?? null} />
              ),
          },
        ]}
      />
    </Sheet>
  );
}
