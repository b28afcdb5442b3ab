import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { excludeQuote } from "#app/commands/alarm/exclude-quote.ts";
import { handleAlarm } from "#app/commands/alarm/handle-alarm.ts";
import { AlarmInputsSheet } from "#app/components/alarm/alarm-inputs.tsx";
import { AlarmLevel, checksText } from "#app/components/alarm/alarm-level.tsx";
import { FindingList } from "#app/components/alarm/finding-list.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { AlarmDuty, AlarmRecord } from "./alarms-duty.tsx";
import { alarmSubjectOf } from "./alarms-subject.ts";
import { loadAlarm } from "./alarms-view.ts";

const text = z.string().max(2_000);
const schemas = {
  take: z.object({}),
  note: z.object({ text }),
  explain: z.object({ text }),
  refer: z.object({ text, agencyCode: z.string().max(40) }),
  exclude: z.object({ reason: text, agencyCode: z.string().max(40) }),
};

export const loader = guarded("alarm.read", { subject: alarmSubjectOf }, loadAlarm);
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded(
  "alarm.handle",
  { subject: alarmSubjectOf },
  async ({ ctx, request, params, t }) => {
    const form = await parseForms(request, schemas);
    if (!form.ok) return form.response;
    const no = params.no ?? "";
    const outcome =
      form.name === "exclude"
        ? await excludeQuote(ctx, { no, ...form.value })
        : await handleAlarm(ctx, { no, step: form.name, ...form.value });
    if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
    if (form.name !== "refer") return redirect(`/supervise/alarms/${no}`, 303);
    const query = new URLSearchParams({ agency: form.value.agencyCode, alarm: no });
    return redirect(`/supervise/sanctions/new?${query}`, 303);
  },
);

export default function Alarm() {
  const t = useT();
  const { instant, local } = useFormat();
  const view = useLoaderData<typeof loader>();
  const { line, checks } = view;
  const owner = { zh: line.ownerName, en: line.ownerNameEn ?? line.ownerName };
  return (
    <>
      <Docket
        title={checksText(t, checks)}
        number={line.no}
        crumbs={[{ href: "/supervise/alarms", label: t("alarm.list") }]}
        facts={[
          { label: t("alarm.raised"), value: instant(line.raisedAt) },
          { label: t("alarm.occasion"), value: t(`alarm.occasion.${line.occasion}`) },
          { label: t("alarm.owner"), value: local(owner) },
          ...(line.needNo ? [{ label: t("alarm.need"), value: <NeedLink /> }] : []),
        ]}
        state={<AlarmLevel level={line.level} />}
      >
        <p className="ink2">{t("alarm.indication")}</p>
      </Docket>
      <Page>
        <Split kind="form" aside={<AlarmDuty view={view} />}>
          <Sheet title={t("alarm.findings")}>
            <FindingList findings={view.findings} firms={view.firms} />
          </Sheet>
          <AlarmInputsSheet inputs={view.inputs} firms={view.firms} />
          <AlarmRecord view={view} />
        </Split>
      </Page>
    </>
  );
}

function NeedLink() {
  const { line } = useLoaderData<typeof loader>();
  return (
    <a href={`/needs/${line.needNo}`}>
      {line.needTitle} <span className="nowrap">{line.needNo}</span>
    </a>
  );
}
