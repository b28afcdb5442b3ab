import { DataTable } from "#app/components/data-table.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Light } from "#app/components/light.tsx";
import { Money } from "#app/components/money.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import type { LocalText } from "#domain/shared/local-text.ts";
import type { ExpiryLight, PledgeCap } from "./agency-view.ts";

type Expiry = { readonly light: ExpiryLight; readonly days: number };
type Service = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly state: "submitted" | "approved" | "rejected" | "expired" | "suspended";
  readonly certificateName: string;
  readonly certificateExpiresOn: string;
  /** All of the request that was approved; empty where the service came in with the registration. */
  readonly certificates: readonly {
    readonly name: LocalText;
    readonly expiresOn: string;
    readonly expiry: Expiry;
  }[];
  readonly pledgedPriceFen: number | null;
  readonly pledgedWd: number | null;
  readonly limitWd: number;
  readonly expiry: { readonly light: ExpiryLight; readonly days: number } | null;
  readonly cap: PledgeCap;
};

export function Services({ rows }: { rows: readonly Service[] }) {
  const t = useT();
  const { local } = useFormat();
  if (rows.length === 0)
    return (
      <Sheet title={t("agency.services")}>
        <EmptyState title={t("profile.none_services")} />
      </Sheet>
    );
  return (
    <Sheet title={t("agency.services")} pad={false}>
      <DataTable
        rows={rows}
        rowKey={(row) => row.code}
        columns={[
          {
            key: "name",
            label: t("item.title"),
            main: true,
            cell: (row) => (
              <>
                <a href={`/items/${row.code}`}>{local({ zh: row.nameZh, en: row.nameEn })}</a>{" "}
                <Tag>{t(`agency.service_state.${row.state}`)}</Tag>
              </>
            ),
          },
          {
            key: "certificate",
            label: t("agency.certificate"),
            cell: (row) => <Certificate service={row} />,
          },
          { key: "pledge", label: t("profile.pledge"), cell: (row) => <Pledge service={row} /> },
          { key: "days", label: t("profile.days"), cell: (row) => <Days service={row} /> },
        ]}
      />
    </Sheet>
  );
}

function Certificate({ service }: { service: Service }) {
  const t = useT();
  const { local } = useFormat();
  if (service.expiry === null) return t("item.qualification.none");
  if (service.certificates.length === 0)
    return (
      <>
        {service.certificateName}
        <Validity expiry={service.expiry} expiresOn={service.certificateExpiresOn} />
      </>
    );
  return service.certificates.map(({ name, expiresOn, expiry }) => (
    <div key={`${name.zh} ${expiresOn}`}>
      {local(name)}
      <Validity expiry={expiry} expiresOn={expiresOn} />
    </div>
  ));
}

function Validity({ expiry: { light, days }, expiresOn }: { expiry: Expiry; expiresOn: string }) {
  const t = useT();
  const { day } = useFormat();
  const words = { ok: "profile.valid", warn: "profile.expires", bad: "profile.expired" } as const;
  return (
    <div className="small">
      <Light state={light}>{t(words[light], { days })}</Light>{" "}
      <span className="ink2 nowrap">{day(expiresOn)}</span>
    </div>
  );
}

function Pledge({ service }: { service: Service }) {
  const t = useT();
  const { money } = useFormat();
  const { cap, pledgedPriceFen } = service;
  return (
    <>
      {pledgedPriceFen === null ? (
        <span className="mut">{t("profile.pledge_none")}</span>
      ) : (
        <Money fen={pledgedPriceFen} />
      )}
      <div className="small ink2">
        {cap.kind === "market" ? (
          t("profile.cap_market")
        ) : (
          <a href={`/items/${service.code}`}>
            {cap.kind === "amount"
              ? t("profile.cap", { amount: money(cap.capFen) })
              : t("profile.cap_quantity")}
          </a>
        )}
      </div>
    </>
  );
}

function Days({ service: { pledgedWd, limitWd } }: { service: Service }) {
  const t = useT();
  return (
    <span className="nowrap">
      {pledgedWd === null
        ? t("profile.days_limit", { limit: limitWd })
        : t("profile.days_of", { pledged: pledgedWd, limit: limitWd })}
    </span>
  );
}
