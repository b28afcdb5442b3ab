import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { createNeed } from "#app/commands/need/create-need.ts";
import { readNeedForm } from "#app/commands/need/read-form.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { CapSheet } from "#app/components/need-sheets.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton, ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { openRequirements } from "#db/read/owner-needs.ts";
import { NeedForm } from "./need-form.tsx";
import { needForm, needInputOf } from "./need-form-input.ts";

const largestId = 2_147_483_647;

function requirementOf(url: URL): number | null {
  const id = Number.parseInt((url.searchParams.get("requirement") ?? "").slice(0, 10), 10);
  return id > 0 && id <= largestId ? id : null;
}

export const loader = guarded("need.create", {}, async ({ ctx, url, t }) => {
  const { actor } = ctx;
  const ownerId = actor.kind === "person" ? actor.organisationId : 0;
  const requirementId = requirementOf(url);
  const title = `${t("need.new")} · ${t("site.name")}`;
  if (requirementId === null)
    return { title, form: null, choices: await openRequirements(ctx.db, ownerId), agency: "" };
  const form = await readNeedForm(ctx.db, [requirementId], ctx.now());
  if (!form || form.ownerId !== ownerId) throw new Response(null, { status: 404 });
  const { preview, ...rest } = form;
  const shown = preview.ok
    ? { ...preview.value, problem: null }
    : {
        cap: null,
        path: null,
        methods: [],
        longestWd: form.item.limitWd,
        problem: explain(t, preview.refusal).text,
      };
  return {
    title,
    form: { ...rest, ...shown },
    choices: [],
    agency: (url.searchParams.get("agency") ?? "").slice(0, 64),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.create", {}, async ({ ctx, request, url, t }) => {
  const form = await parseForm(request, needForm);
  if (!form.ok) return form.response;
  const requirementId = requirementOf(url);
  if (requirementId === null) throw new Response(null, { status: 404 });
  const outcome = await createNeed(ctx, { ...needInputOf(form.value), requirementId });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(`/owner/needs/${outcome.value.no}`);
});

export default function NewNeed() {
  const t = useT();
  const { form } = useLoaderData<typeof loader>();
  return (
    <>
      <Docket
        title={t("need.new")}
        number={form?.case.code}
        crumbs={[{ href: "/owner", label: t("nav.workspace") }]}
      >
        <p className="ink2">{t("need.new.intro")}</p>
      </Docket>
      {form ? <Drafting /> : <Choosing />}
    </>
  );
}

function Drafting() {
  const t = useT();
  const { local, clause } = useFormat();
  const { form, agency } = useLoaderData<typeof loader>();
  if (!form) return null;
  const item = local({ zh: form.item.nameZh, en: form.item.nameEn });
  return (
    <Page reading>
      <Split
        aside={
          <>
            <Sheet title={t("need.case")}>
              <p>
                <a href={`/cases/${form.case.code}`}>{form.case.projectName}</a>
              </p>
              <p>{item}</p>
              <p className="small ink2">{`${form.requirement.reason} ${clause(form.requirement.basis)}`}</p>
            </Sheet>
            {form.cap ? <CapSheet cap={form.cap} price={form.price} ceilingFen={null} /> : null}
            {form.problem ? <Alert tone="warn">{form.problem}</Alert> : null}
            {form.path ? (
              <Sheet title={t("need.path")}>
                <p>
                  {t("need.path.text", {
                    notice: form.path.noticeWd,
                    publicity: form.path.publicityWd,
                    total: form.path.totalWd,
                  })}
                </p>
              </Sheet>
            ) : null}
          </>
        }
      >
        <NeedForm
          quantity={form.quantity}
          methods={form.methods}
          longestWd={form.longestWd}
          values={{
            title: `${form.case.projectName} ${item}`.slice(0, 120),
            serviceDays: form.longestWd,
            ...(form.publicBody ? { own: 0, fiscal: 100 } : {}),
            ...(agency ? { method: "direct", agency } : {}),
          }}
        >
          <SubmitButton>{t("need.form.check")}</SubmitButton>
          <p className="small mut">{t("need.form.check_note")}</p>
        </NeedForm>
      </Split>
    </Page>
  );
}

/** Without a requirement in the address: what the owner's cases still ask for. */
function Choosing() {
  const t = useT();
  const { local } = useFormat();
  const { choices } = useLoaderData<typeof loader>();
  return (
    <Page reading>
      <Sheet title={t("need.new.choose")}>
        {choices.length === 0 ? (
          <EmptyState
            title={t("need.new.none")}
            action={<ButtonLink href="/owner/cases/new">{t("case.new")}</ButtonLink>}
          />
        ) : (
          choices.map((each) => (
            <p className="row ruled" key={each.id}>
              <span>
                <b>{local({ zh: each.itemZh, en: each.itemEn })}</b>
                <br />
                <span className="small mut">
                  {each.projectName} · {each.caseCode}
                </span>
              </span>
              <span className="sp" />
              <ButtonLink href={`/owner/needs/new?requirement=${each.id}`} small>
                {t("case.post_need")}
              </ButtonLink>
            </p>
          ))
        )}
      </Sheet>
    </Page>
  );
}
