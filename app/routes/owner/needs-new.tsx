import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { beginNeed } from "#app/commands/need/begin-need.ts";
import { readNeedForm } from "#app/commands/need/read-form.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Form } from "#app/components/form.tsx";
import { CapSheet } from "#app/components/need-sheets.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton, ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { itemBenchmark } from "#db/read/benchmark.ts";
import { draftsOf, openRequirements } from "#db/read/owner-needs.ts";
import { mostLines } from "#domain/need/bundle.ts";
import { needSteps, stepHref } from "./need-step-names.ts";
import { DraftList } from "./needs-drafts.tsx";
import { CoveredAlert, Offers } from "./needs-new-aside.tsx";

const largestId = 2_147_483_647;

/** The requirement at hand first, then those it is bought together with. */
function requirementsIn(url: URL): number[] {
  const { searchParams } = url;
  const texts = [searchParams.get("requirement") ?? "", ...searchParams.getAll("with")];
  const ids = texts.map((text) => Number.parseInt(text.slice(0, 10), 10));
  const known = ids.filter((id) => id > 0 && id <= largestId);
  return known[0] === ids[0] ? [...new Set(known)].slice(0, mostLines) : [];
}
const agencyIn = (url: URL) => (url.searchParams.get("agency") ?? "").slice(0, 64);
const bundleIn = (url: URL) => (url.searchParams.get("bundle") ?? "").slice(0, 20);

export const loader = guarded("need.create", {}, async ({ ctx, url, t }) => {
  const { actor } = ctx;
  const ownerId = actor.kind === "person" ? actor.organisationId : 0;
  const requirements = requirementsIn(url);
  const title = `${t("need.new")} · ${t("site.name")}`;
  if (requirements.length === 0) {
    const [choices, drafts] = [await openRequirements(ctx.db, ownerId), await draftsOf(ctx.db, ownerId)];
    return { title, form: null, choices, drafts };
  }
  const form = await readNeedForm(ctx.db, requirements, ctx.now(), bundleIn(url));
  if (!form || form.ownerId !== ownerId) throw new Response(null, { status: 404 });
  const { preview, ...rest } = form;
  const shown = preview.ok
    ? { ...preview.value, caps: preview.value.lines, problem: null }
    : {
        cap: null,
        caps: [],
        path: null,
        methods: [],
        longestWd: form.item.limitWd,
        problem: explain(t, preview.refusal).text,
      };
  return {
    title,
    form: {
      ...rest,
      benchmark: await itemBenchmark(ctx.db, form.item.code, ctx.now()),
      ...shown,
      lines: rest.lines,
      bundle: bundleIn(url),
    },
    choices: [],
    drafts: [],
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("need.create", {}, async ({ ctx, request, url, t }) => {
  const form = await parseForm(request, z.object({}));
  if (!form.ok) return form.response;
  const requirementIds = requirementsIn(url);
  if (requirementIds.length === 0) throw new Response(null, { status: 404 });
  const bundle = requirementIds.length > 1 ? bundleIn(url) : null;
  const agency = agencyIn(url);
  const outcome = await beginNeed(ctx, { requirementIds, bundle, agency: agency === "" ? null : agency });
  if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
  return redirect(stepHref(outcome.value.no, "work"));
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
  const { local, list, clause } = useFormat();
  const { form } = useLoaderData<typeof loader>();
  if (!form) return null;
  const item = list(form.lines.map((line) => local({ zh: line.nameZh, en: line.nameEn })));
  const bundled = form.lines.length > 1;
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
              {bundled ? <p className="small ink2">{t("bundle.of", { bundle: form.bundle })}</p> : null}
              <p className="small ink2">{`${form.requirement.reason} ${clause(form.requirement.basis)}`}</p>
            </Sheet>
            {form.cover ? <CoveredAlert cover={form.cover} /> : null}
            {form.cap ? (
              <CapSheet
                cap={form.cap}
                price={bundled ? null : form.price}
                ceilingFen={null}
                benchmark={form.benchmark}
              />
            ) : null}
            {form.problem ? <Alert tone="warn">{form.problem}</Alert> : null}
            <Offers requirementId={form.requirement.id} offers={form.offers} />
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
        <Sheet title={t("posting.begin")} tone="primary">
          <div className="grid">
            <p>{t("posting.begin.text")}</p>
            <ol className="posting-steps">
              {needSteps.map((step) => (
                <li key={step}>{t(`posting.step.${step}`)}</li>
              ))}
              <li>{t("posting.check")}</li>
            </ol>
            <Form>
              <SubmitButton>{t("posting.begin.submit")}</SubmitButton>
            </Form>
            <p className="small mut">{t("need.form.check_note")}</p>
          </div>
        </Sheet>
      </Split>
    </Page>
  );
}

/** Without a requirement in the address: what the owner's cases still ask for. */
function Choosing() {
  const t = useT();
  const { local } = useFormat();
  const { choices, drafts } = useLoaderData<typeof loader>();
  return (
    <Page reading>
      <DraftList drafts={drafts} />
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
      <p>
        <a href="/owner/needs/voluntary">{t("voluntary.link")}</a>
      </p>
    </Page>
  );
}
