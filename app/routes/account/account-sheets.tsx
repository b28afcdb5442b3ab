import type { Role } from "#domain/shared/actor.ts";
import { CommandKey } from "#app/components/command-key.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Form } from "#app/components/form.tsx";
import { workspaceOf } from "#app/components/navigation.ts";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useLocale, useT } from "#app/components/ui-context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import { deviceOf } from "./device-of.ts";

type Unit = { membershipId: number; organisationName: string; organisationNameEn: string | null; role: Role };
type Notice = {
  id: number;
  type: string;
  params: Record<string, string | number>;
  href: string;
  at: Date;
  readAt: Date | null;
};
type Session = { idHash: string; beganAt: Date; lastSeenAt: Date; userAgent: string; current: boolean };

export function NoticeSheet({ notices }: { notices: readonly Notice[] }) {
  const t = useT();
  const format = useFormat();
  if (notices.length === 0)
    return (
      <Sheet title={t("account.notices")}>
        <EmptyState title={t("account.notices_none")} text={t("account.notices_text")} />
      </Sheet>
    );
  return (
    <Sheet title={t("account.notices")} pad={false}>
      <ul className="ruled">
        {notices.map((notice) => (
          <li key={notice.id} className="pad row">
            <a href={notice.href}>{t(`notice.${notice.type}` as MessageKey, notice.params)}</a>
            <span className="sp" />
            <span className="mut nowrap small">{format.instant(notice.at)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** What the role is for, because some roles have no workspace of their own and land here. */
export function RoleSheet({ role }: { role: Role }) {
  const t = useT();
  const workspace = workspaceOf(role);
  const door = workspace === "/account" ? null : <a href={workspace}>{t("account.can_open")}</a>;
  return (
    <Sheet title={t("account.can")} note={t(`role.${role}`)} side={door} tone="primary">
      <p>{t(`account.can.${role}`)}</p>
    </Sheet>
  );
}

type UnitProps = { units: readonly Unit[]; current: number; hasRegistration: boolean };

export function UnitSheet({ units, current, hasRegistration }: UnitProps) {
  const t = useT();
  const english = useLocale() === "en";
  const link = hasRegistration ? (
    <>
      <a href="/account/unit/members">{t("members.title")}</a>
      <a href="/desk/receipts">{t("counter.receipts")}</a>
      <a href="/account/registration">{t("account.registration")}</a>
    </>
  ) : null;
  return (
    <Sheet id="units" title={t("account.units")} side={link} pad={false}>
      <DataTable
        rows={units}
        rowKey={(unit) => unit.membershipId}
        columns={[
          {
            key: "unit",
            label: t("account.unit"),
            main: true,
            cell: (unit) => (english && unit.organisationNameEn) || unit.organisationName,
          },
          { key: "role", label: t("account.role"), cell: (unit) => t(`role.${unit.role}`) },
          {
            key: "act",
            label: t("account.act"),
            action: true,
            cell: (unit) =>
              unit.membershipId === current ? (
                <Tag tone="brand">{t("account.acting")}</Tag>
              ) : (
                <SwitchForm unit={unit} />
              ),
          },
        ]}
      />
    </Sheet>
  );
}

function SwitchForm({ unit }: { unit: Unit }) {
  const t = useT();
  return (
    <form method="post" action="/account/unit">
      <CommandKey />
      <input type="hidden" name="membershipId" value={unit.membershipId} />
      <SubmitButton tone="plain" small>
        {t("account.act")}
      </SubmitButton>
    </form>
  );
}

export function SessionSheet({ sessions }: { sessions: readonly Session[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Sheet title={t("account.sessions")} note={t("account.sessions_note")} pad={false}>
      <DataTable
        rows={sessions}
        rowKey={(session) => session.idHash}
        columns={[
          {
            key: "device",
            label: t("account.session_device"),
            main: true,
            cell: (session) => deviceOf(session.userAgent) ?? t("account.device_unknown"),
          },
          {
            key: "began",
            label: t("account.session_began"),
            cell: (session) => format.instant(session.beganAt),
          },
          {
            key: "seen",
            label: t("account.session_seen"),
            cell: (session) => format.instant(session.lastSeenAt),
          },
          {
            key: "end",
            label: t("account.session_end"),
            action: true,
            cell: (session) =>
              session.current ? (
                <Tag tone="brand">{t("account.session_this")}</Tag>
              ) : (
                <EndForm idHash={session.idHash} />
              ),
          },
        ]}
      />
    </Sheet>
  );
}

function EndForm({ idHash }: { idHash: string }) {
  const t = useT();
  return (
    <Form name="end-session" className="inline">
      <input type="hidden" name="idHash" value={idHash} />
      <SubmitButton tone="plain" small>
        {t("account.session_end")}
      </SubmitButton>
    </Form>
  );
}
