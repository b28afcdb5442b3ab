import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Subject } from "#app/auth/decide.ts";
import { justifyLowPrice } from "#app/commands/low-price/justify-low-price.ts";
import { Docket } from "#app/components/docket.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { FormLayout } from "#app/components/form-layout.tsx";
import { LowPriceFacts } from "#app/components/low-price-facts.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { TextareaField } from "#app/components/textarea-field.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { uploadOf } from "#app/integrations/files/keep-upload.ts";
import { guarded, type HandlerArgs } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { requestFile } from "#app/server/request-file.ts";
import { lowPricesOn } from "#db/read/low-prices.ts";
import { findNeed } from "#db/store/need.ts";

const mostFiles = 5;
const shape = z.object({
  text: z.string().trim().min(2).max(4000),
  files: z.array(requestFile).max(mostFiles).optional(),
});

async function ownLow({ ctx, params }: HandlerArgs) {
  const { actor } = ctx;
  const row = actor.kind === "person" ? await findNeed(ctx.db, params.no ?? "") : null;
  if (!row || actor.kind !== "person") return null;
  const all = await lowPricesOn(ctx.db, row.id, ctx.now());
  const low = all.findLast(({ agencyId }) => agencyId === actor.organisationId);
  return low ? { row, low } : null;
}

/** Whose quote it is; to anybody else there is no such page. */
async function subject(args: HandlerArgs): Promise<Subject | null> {
  const own = await ownLow(args);
  return own ? { partyIds: [own.low.agencyId] } : null;
}

export const loader = guarded("award.read", { subject }, async (args) => {
  const own = await ownLow(args);
  if (!own) throw new Response(null, { status: 404 });
  const { row, low } = own;
  return { title: `${args.t("low_price.title")} · ${row.no}`, no: row.no, need: row.title, low };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("award.answer", { subject }, async (args) => {
  const form = await parseForm(args.request, shape);
  if (!form.ok) return form.response;
  const own = await ownLow(args);
  if (!own) throw new Response(null, { status: 404 });
  const files = await Promise.all((form.value.files ?? []).map((file) => uploadOf(file)));
  const said = { no: own.row.no, id: own.low.id, text: form.value.text, files };
  const done = await justifyLowPrice(args.ctx, said);
  if (!done.ok) return form.refused(explain(args.t, done.refusal));
  return redirect(`/agency/needs/${own.row.no}/low-price`);
});

export default function LowPrice() {
  const t = useT();
  const { instant } = useFormat();
  const { no, need, low } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("low_price.title")}
        number={no}
        crumbs={[
          { href: "/agency", label: t("nav.workspace") },
          { href: `/needs/${no}`, label: need },
        ]}
      >
        <p className="ink2">{t("low_price.agency_text")}</p>
      </Docket>
      <Page>
        <Split
          kind="form"
          aside={
            low.state === "asked" ? (
              <FormLayout
                title={t("low_price.justify")}
                files
                labels={{ text: t("low_price.justification"), files: t("low_price.papers") }}
              >
                <p className="hint">{t("low_price.justify_text", { at: instant(low.justifyBy) })}</p>
                <TextareaField name="text" hint={t("low_price.text_hint")} rows={6} maxLength={4000} />
                <FileField
                  name="files"
                  multiple
                  optional
                  hint={t("low_price.files_hint")}
                  accept=".pdf,.jpg,.png,.docx,.xlsx"
                />
                <SubmitButton full>{t("low_price.justify_submit")}</SubmitButton>
              </FormLayout>
            ) : null
          }
        >
          <Sheet title={t("low_price.quote")}>
            <LowPriceFacts low={low} papers />
          </Sheet>
        </Split>
      </Page>
    </>
  );
}
