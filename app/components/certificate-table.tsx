import { DataTable } from "./data-table.tsx";
import { useFormat, useT } from "./ui-context.tsx";

type Certificate = {
  readonly place: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly file: { readonly id: string; readonly name: string };
};

/** Certificates with number, issuer, dates and file. */
export function CertificateTable({ rows }: { readonly rows: readonly Certificate[] }) {
  const t = useT();
  const { local, day } = useFormat();
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.place}
      columns={[
        {
          key: "name",
          label: t("life.apply.which"),
          main: true,
          cell: (row) => local({ zh: row.nameZh, en: row.nameEn }),
        },
        {
          key: "number",
          label: t("life.apply.number"),
          cell: (row) => (
            <>
              {row.number}
              <div className="small mut">{row.issuer}</div>
            </>
          ),
        },
        {
          key: "issued",
          label: t("life.apply.issued"),
          cell: (row) => <span className="nowrap">{day(row.issuedOn)}</span>,
        },
        {
          key: "expires",
          label: t("life.apply.expires"),
          cell: (row) => <span className="nowrap">{day(row.expiresOn)}</span>,
        },
        {
          key: "file",
          label: t("life.apply.scan"),
          cell: (row) => <a href={`/files/${row.file.id}`}>{row.file.name}</a>,
        },
      ]}
    />
  );
}
