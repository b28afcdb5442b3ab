import { DataTable } from "#app/components/data-table.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Service = {
  itemCode: string;
  nameZh: string;
  nameEn: string;
  state: "submitted" | "approved" | "rejected" | "expired" | "suspended";
  certificateName: string;
  certificateNo: string;
  certificateIssuer: string;
  certificateIssuedOn: string | null;
  certificateExpiresOn: string;
  pledgedPriceFen: number | null;
  pledgedWd: number | null;
  judgedBy: string | null;
};
type Person = { name: string; qualification: string; certificateNo: string; identityTail: string | null };

export function ServicesSheet({ agency }: { agency: { services: Service[]; people: Person[] } }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <Sheet title={t("register.services")} pad={false}>
        <DataTable
          rows={agency.services}
          rowKey={(service) => service.itemCode}
          columns={[
            {
              key: "item",
              label: t("register.item"),
              main: true,
              cell: (service) => format.local({ zh: service.nameZh, en: service.nameEn }),
            },
            {
              key: "certificate",
              label: t("register.certificate_name"),
              cell: (service) => `${service.certificateName} ${service.certificateNo}`,
            },
            {
              key: "issued",
              label: t("register.certificate_issuer"),
              cell: (service) =>
                [
                  service.certificateIssuer,
                  service.certificateIssuedOn && format.day(service.certificateIssuedOn),
                ]
                  .filter(Boolean)
                  .join(" · ") || t("ui.none"),
            },
            {
              key: "expires",
              label: t("register.certificate_expires"),
              cell: (service) => format.day(service.certificateExpiresOn),
            },
            {
              key: "price",
              label: t("register.pledged_price"),
              cell: (service) =>
                service.pledgedPriceFen === null ? t("ui.none") : format.money(service.pledgedPriceFen),
            },
            {
              key: "wd",
              label: t("register.pledged_wd"),
              cell: (service) => service.pledgedWd ?? t("ui.none"),
            },
            {
              key: "state",
              label: t("registration.state"),
              cell: (service) => <Tag>{t(`registration.service_state.${service.state}`)}</Tag>,
            },
            {
              key: "judged",
              label: t("registration.judged_by"),
              cell: (service) => service.judgedBy ?? t("ui.none"),
            },
          ]}
        />
      </Sheet>
      <PeopleSheet people={agency.people} />
    </>
  );
}

function PeopleSheet({ people }: { people: Person[] }) {
  const t = useT();
  return (
    <Sheet title={t("registration.people")} pad={false}>
      <DataTable
        rows={people}
        rowKey={(person) => person.certificateNo}
        columns={[
          {
            key: "name",
            label: t("register.practitioner_name"),
            main: true,
            cell: (person) => person.name,
          },
          {
            key: "qualification",
            label: t("register.practitioner_qualification"),
            cell: (person) => person.qualification,
          },
          {
            key: "no",
            label: t("register.practitioner_certificate"),
            cell: (person) => person.certificateNo,
          },
          {
            key: "identity",
            label: t("register.practitioner_identity"),
            cell: (person) => (person.identityTail ? `•••• ${person.identityTail}` : t("ui.none")),
          },
        ]}
      />
    </Sheet>
  );
}
