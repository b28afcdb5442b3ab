import type { Role } from "#domain/shared/actor.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { RowForm } from "#app/components/row-form.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Member = {
  readonly membershipId: number;
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly since: Date;
};
type Props = {
  readonly members: readonly Member[];
  readonly membershipId: number;
};

/** Everybody of the unit; one's own line leads out of it. */
export function MemberTable({ members, membershipId }: Props) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <Sheet title={t("members.list")} pad={false}>
      <DataTable
        rows={members}
        rowKey={(row) => row.membershipId}
        columns={[
          {
            key: "name",
            label: t("members.name"),
            main: true,
            cell: (row) => (
              <>
                {row.name}{" "}
                {row.membershipId === membershipId ? <Tag tone="brand">{t("members.you")}</Tag> : null}
              </>
            ),
          },
          { key: "login", label: t("members.login"), cell: (row) => row.login },
          { key: "role", label: t("members.role"), cell: (row) => t(`role.${row.role}`) },
          { key: "since", label: t("members.since"), cell: (row) => instant(row.since) },
          {
            key: "end",
            label: t("members.end"),
            action: true,
            cell: (row) => (
              <RowForm name="end" fields={{ membershipId: row.membershipId }}>
                <SubmitButton tone="plain" small>
                  {row.membershipId === membershipId ? t("members.leave") : t("members.end")}
                </SubmitButton>
              </RowForm>
            ),
          },
        ]}
      />
    </Sheet>
  );
}

type Invitation = {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: Date;
};

export function InvitationTable({ rows }: { rows: readonly Invitation[] }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <Sheet title={t("members.open")} pad={rows.length === 0}>
      {rows.length === 0 ? (
        <p className="mut">{t("members.open_none")}</p>
      ) : (
        <DataTable
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: "email", label: t("members.email"), main: true, cell: (row) => row.email },
            { key: "role", label: t("members.role"), cell: (row) => t(`role.${row.role}`) },
            { key: "until", label: t("members.until"), cell: (row) => instant(row.expiresAt) },
            {
              key: "cancel",
              label: t("members.cancel"),
              action: true,
              cell: (row) => (
                <RowForm name="cancel" fields={{ id: row.id }}>
                  <SubmitButton tone="plain" small>
                    {t("members.cancel")}
                  </SubmitButton>
                </RowForm>
              ),
            },
          ]}
        />
      )}
    </Sheet>
  );
}
