import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { consentCancellation } from "#app/commands/need/consent-cancellation.ts";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Form } from "#app/components/form.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { Light } from "#app/components/light.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForms } from "#app/server/parse-form.ts";
import { cancellationsIn, type ShownCancellation } from "#db/read/need-cancellations.ts";

const shape = z.object({
  id: z.number().int().positive().max(2_147_483_647),
  note: z.string().max(500).optional(),
});
const forms = { consent: shape, refuse: shape };

export const loader = guarded("need.oversee", {}, async ({ ctx, t }) => {
  const { actor } = ctx;
  const places = actor.kind === "person" ? actor.jurisdictions : [];
  return {
    title: `${t("cancel.list")} · ${t("site.name")}`,
    rows: await cancellationsIn(ctx.db, places),
    decides: actor.kind === "person" && actor.role === "supervisor",
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.consent", {}, async ({ ctx, request, t }) => {
  const form = await parseForms(request, forms);
  if (!form.ok) return form.response;
  const { id, note = "" } = form.value;
  const done = await consentCancellation(ctx, { id, decision: form.name, note });
  return done.ok ? redirect("/supervise/cancellations") : form.refused(explain(t, done.refusal));
});

export default function Cancellations() {
  const t = useT();
  const { rows, decides } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket title={t("cancel.list")} crumbs={[{ href: "/supervise", label: t("nav.workspace") }]}>
        <p className="ink2">{t("cancel.none_text")}</p>
      </Docket>
      <Page reading>
        {rows.length === 0 ? (
          <Sheet>
            <EmptyState title={t("cancel.none")} text={t("cancel.none_hint")} />
          </Sheet>
        ) : null}
        {rows.map((row) => (
          <CancellationSheet key={row.id} row={row} decides={decides} />
        ))}
      </Page>
    </>
  );
}

const lights = { asked: "hold", consented: "ok", refused: "bad" } as const;

function CancellationSheet({ row, decides }: { readonly row: ShownCancellation; readonly decides: boolean }) {
  const t = useT();
  const { exact, local } = useFormat();
  const open = row.state === "asked";
  const possible = row.needState === "closed" || row.needState === "published";
  return (
    <Sheet title={row.title} note={row.no} tone={open && possible ? "primary" : undefined}>
      <div className="grid">
        <Light state={lights[row.state]}>{t(`cancel.state.${row.state}`)}</Light>
        <KeyValues
          items={[
            [t("need.owner"), local({ zh: row.owner, en: row.ownerEn ?? row.owner })],
            [t("cancel.code"), t(`cancel.code.${row.code}`)],
            [t("need.cancel.reason"), row.reason],
            [t("cancel.list"), exact(row.askedAt)],
            ...(row.decidedAt
              ? ([
                  [
                    t("cancel.note"),
                    `${row.decidedBy ?? ""} ${exact(row.decidedAt)} ${row.decisionNote ?? ""}`,
                  ],
                ] as const)
              : []),
          ]}
        />
        <p>
          <a href={`/needs/${row.no}`}>{t("quote.notice")}</a>
        </p>
        {open && !possible ? <p>{t("cancel.opened")}</p> : null}
        {open && possible && decides ? <DecisionForms id={row.id} /> : null}
      </div>
    </Sheet>
  );
}

function DecisionForms({ id }: { readonly id: number }) {
  const t = useT();
  return (
    <>
      {(["consent", "refuse"] as const).map((decision) => (
        <Form key={decision} name={decision} labels={{ note: t("cancel.note") }}>
          <input type="hidden" name="id" value={id} />
          <TextareaField
            name="note"
            optional={decision === "consent"}
            hint={decision === "refuse" ? t("cancel.note_hint") : undefined}
            rows={2}
            maxLength={500}
          />
          <SubmitButton tone={decision === "consent" ? undefined : "danger"}>
            {t(`cancel.${decision}`)}
          </SubmitButton>
        </Form>
      ))}
    </>
  );
}
