import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { applyImport, cancelImport } from "#app/commands/import/move-import.ts";
import { mayImport } from "#app/commands/import/start-import.ts";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { Form } from "#app/components/form.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { StatBar } from "#app/components/stat-bar.tsx";
import { ButtonLink, SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useNonce, useT } from "#app/components/ui-context.tsx";
import { explain } from "#app/i18n/explain.ts";
import { guarded } from "#app/server/guarded.ts";
import { parseForm } from "#app/server/parse-form.ts";
import { faultCodes, pageOfFaults } from "#db/read/imports.ts";
import { isRunning } from "#domain/import/run-lifecycle.ts";
import { ImportLight } from "./imports-earlier.tsx";
import { ImportFaults } from "./imports-faults.tsx";
import { importOf, importSubject } from "./imports-subject.ts";

const refreshSeconds = 2;

export const loader = guarded("import.read", { subject: importSubject }, async (args) => {
  const { ctx, url, t } = args;
  const found = await importOf(args);
  if (!found) throw new Response(null, { status: 404 });
  const { sha256: _hash, refusal, ...run } = found.run;
  const phase = run.appliedAt ? "apply" : "check";
  const codes = await faultCodes(ctx.db, run.id, phase);
  const code = codes.find((known) => known.code === url.searchParams.get("code"))?.code;
  const page = Math.min(10_000, Math.max(1, Number.parseInt(url.searchParams.get("page") ?? "", 10) || 1));
  const list = await pageOfFaults(ctx.db, run.id, { phase, page, ...(code ? { code } : {}) });
  const own = ctx.actor.kind === "person" && ctx.actor.organisationId === run.organisationId;
  return {
    title: `${run.fileName} · ${t("import.title")} · ${t("site.name")}`,
    run,
    by: found.person ?? t("import.by_cli"),
    refusal: refusal && explain(t, refusal),
    running: isRunning(run.state),
    mayMove: own && mayImport(ctx, run.kind),
    codes,
    code: code ?? null,
    faults: {
      ...list,
      rows: list.rows.map(({ refusal: told, ...row }) => ({ ...row, ...explain(t, told) })),
    },
    search: url.search,
    ...(isRunning(run.state) ? { refreshSeconds } : {}),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const moveForm = z.object({ move: z.enum(["apply", "cancel"]) });

export const action = guarded(
  "import.move",
  { subject: importSubject },
  async ({ ctx, request, params, t }) => {
    const form = await parseForm(request, moveForm);
    if (!form.ok) return form.response;
    const id = params.id!;
    const move = form.value.move === "apply" ? applyImport : cancelImport;
    const outcome = await move(ctx, { id });
    if (!outcome.ok) return form.refused(explain(t, outcome.refusal));
    return redirect(`/supervise/imports/${id}`, 303);
  },
);

export default function ImportRun() {
  const t = useT();
  const { instant } = useFormat();
  const view = useLoaderData<typeof loader>();
  const { run, by, refusal } = view;
  return (
    <>
      <Docket
        title={run.fileName}
        crumbs={[{ href: "/supervise/imports", label: t("import.title") }]}
        facts={[
          { label: t("import.kind"), value: t(`import.kind.${run.kind}`) },
          { label: t("import.by"), value: by },
          { label: t("import.at"), value: instant(run.startedAt) },
        ]}
        state={<ImportLight state={run.state} />}
      />
      <Page>
        {refusal ? (
          <Alert tone="danger" title={t("import.refused")}>
            {refusal.text} <span className="small mut">{refusal.code}</span>
          </Alert>
        ) : null}
        {run.state === "cancelled" ? (
          <Alert tone="warn">
            {t("import.cancelled.note", { done: run.appliedAt ? run.created + run.updated : 0 })}
          </Alert>
        ) : null}
        <Work />
        {run.state === "refused" && run.total === 0 ? null : <Counts />}
        <Move />
        {run.total > 0 ? <ImportFaults {...view} /> : null}
        <p>
          <ButtonLink href={`/supervise/imports?kind=${run.kind}`}>{t("import.again")}</ButtonLink>
        </p>
      </Page>
    </>
  );
}

function Work() {
  const t = useT();
  const { number } = useFormat();
  const nonce = useNonce();
  const { run, running } = useLoaderData<typeof loader>();
  if (!running) return null;
  const params = { done: number(run.done), total: number(run.total) };
  return (
    <Sheet title={t(`import.state.${run.state}`)}>
      <p>
        <label htmlFor="done">
          {run.total === 0 ? t("import.progress.waiting") : t("import.progress", params)}
        </label>
      </p>
      <progress
        id="done"
        className="progress"
        max={Math.max(1, run.total)}
        {...(run.total > 0 ? { value: run.done } : {})}
      />
      <p className="small ink2">{t("import.progress.note")}</p>
      <script type="module" src="/import-progress.mjs" nonce={nonce} suppressHydrationWarning />
    </Sheet>
  );
}

function Counts() {
  const t = useT();
  const { number } = useFormat();
  const { run } = useLoaderData<typeof loader>();
  return (
    <>
      {run.state === "checked" ? <Alert tone="info">{t("import.dry_run")}</Alert> : null}
      <StatBar
        label={t("import.result")}
        figures={(["created", "updated", "unchanged", "faulty"] as const).map((key) => ({
          label: t(`import.${key}`),
          value: number(run[key]),
        }))}
      />
    </>
  );
}

function Move() {
  const t = useT();
  const { run, running, mayMove } = useLoaderData<typeof loader>();
  if (!mayMove || !(running || run.state === "checked")) return null;
  const count = run.created + run.updated;
  return (
    <Form>
      {run.state === "checked" ? (
        <p className="ink2">{t(count > 0 ? "import.apply.note" : "import.nothing")}</p>
      ) : null}
      <p className="row">
        {run.state === "checked" && count > 0 ? (
          <SubmitButton name="move" value="apply">
            {t("import.apply", { count })}
          </SubmitButton>
        ) : null}
        <SubmitButton tone="plain" name="move" value="cancel">
          {t("import.cancel")}
        </SubmitButton>
      </p>
    </Form>
  );
}
