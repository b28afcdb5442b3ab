import type { LocalText } from "#domain/shared/local-text.ts";
import type { desk } from "#app/i18n/zh-CN/desk.ts";
import { DataTable } from "./data-table.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Light, type LightState } from "./light.tsx";
import { Sheet } from "./sheet.tsx";
import { ButtonLink } from "./submit-button.tsx";
import { useFormat, useT } from "./ui-context.tsx";
import { WholeCodes } from "./whole-codes.tsx";
import type { ReactNode } from "react";

type KindOf<Key> = Key extends `desk.task.${infer Kind}` ? Kind : never;
export type TaskKind = KindOf<keyof typeof desk>;
export type Lit = "green" | "yellow" | "red" | "off";
export type TaskRow<Kind extends TaskKind> = {
  readonly kind: Kind;
  readonly ref: string;
  readonly title: LocalText;
  readonly about: LocalText | null;
  readonly startsAt: Date | null;
  readonly dueAt: Date | null;
  readonly light: Lit;
};

const states: Record<Lit, LightState> = { green: "ok", yellow: "warn", red: "bad", off: "off" };
const shown = 60;

/** When it is due, with its light; what only waits says since when. */
export function DueLight({
  light,
  dueAt,
  startsAt,
}: Pick<TaskRow<TaskKind>, "light" | "dueAt"> & { startsAt?: Date | null }) {
  const t = useT();
  const { instant, day } = useFormat();
  if (!dueAt)
    return (
      <span className="small mut">
        {startsAt ? t("desk.since", { at: day(startsAt.toISOString().slice(0, 10)) }) : t("desk.no_due")}
      </span>
    );
  return (
    <>
      <span className="nowrap">
        <Light state={states[light]} />
      </span>
      <div className="small ink2 nowrap">{instant(dueAt)}</div>
    </>
  );
}

/** "3 red · 2 yellow" for a heading. */
export function LightCount({ rows }: { rows: readonly { readonly light: Lit }[] }) {
  const t = useT();
  const count = (light: Lit) => rows.filter((row) => row.light === light).length;
  const [red, yellow] = [count("red"), count("yellow")];
  if (red + yellow === 0) return null;
  return <Light state={red > 0 ? "bad" : "warn"}>{t("desk.lights", { red, yellow })}</Light>;
}

type Props<Kind extends TaskKind> = {
  readonly tasks: readonly TaskRow<Kind>[];
  readonly hrefOf: (task: TaskRow<Kind>) => string;
  readonly none: { readonly title: string; readonly text: string; readonly action?: ReactNode };
};

/** What a unit must do now, the first deadline on top; each line leads to the very page. */
export function DeskTasks<Kind extends TaskKind>({ tasks, hrefOf, none }: Props<Kind>) {
  const t = useT();
  const { local } = useFormat();
  const count = tasks.length > 0 ? t("desk.tasks_count", { count: tasks.length }) : undefined;
  return (
    <Sheet
      title={t("desk.tasks")}
      note={count ? `${count} · ${t("desk.tasks_note")}` : undefined}
      side={<LightCount rows={tasks} />}
      tone="primary"
      pad={false}
    >
      {tasks.length === 0 ? (
        <EmptyState {...none} />
      ) : (
        <DataTable
          rows={tasks.slice(0, shown)}
          rowKey={(task) => `${task.kind} ${task.ref}`}
          columns={[
            {
              key: "what",
              label: t("desk.what"),
              main: true,
              cell: (task) => (
                <>
                  <b>{t(`desk.task.${task.kind}`)}</b>
                  <div>
                    <a href={hrefOf(task)}>
                      <WholeCodes text={local(task.title)} />
                    </a>
                  </div>
                </>
              ),
            },
            {
              key: "about",
              label: t("desk.about"),
              cell: (task) => <WholeCodes text={task.about ? local(task.about) : "—"} />,
            },
            { key: "due", label: t("desk.due"), cell: (task) => <DueLight {...task} /> },
            {
              key: "go",
              label: t("desk.go"),
              action: true,
              cell: (task) => (
                <ButtonLink small href={hrefOf(task)}>
                  {t("desk.go")}
                </ButtonLink>
              ),
            },
          ]}
        />
      )}
      {tasks.length > shown ? (
        <p className="pad small mut">{t("desk.more", { count: tasks.length - shown })}</p>
      ) : null}
    </Sheet>
  );
}
