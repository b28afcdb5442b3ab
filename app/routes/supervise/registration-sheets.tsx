import { KeyValues } from "#app/components/key-values.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type Contact = {
  legalRepresentative: string;
  contactName: string;
  addressZh: string;
};
type Paper = { id: string; name: string; size: number };
type AgencyPart = Contact & {
  establishedOn: string;
  introduction: string;
  decoupled: boolean;
};
type Shown = {
  name: string;
  code: string;
  placeZh: string;
  placeEn: string;
  applicant: string;
  applicantPhone: string | null;
  applicantLogin: string;
  phone: string | null;
  pledged: boolean;
  licence: Paper;
  authorisation: Paper;
  owner: (Contact & { industryCode: string; publicBody: boolean }) | null;
  agency: AgencyPart | null;
};

function PaperLink({ paper }: { paper: Paper }) {
  const format = useFormat();
  return (
    <>
      <a href={`/files/${paper.id}`}>{paper.name}</a>{" "}
      <span className="mut nowrap">{format.number(Math.ceil(paper.size / 1_024))} KB</span>
    </>
  );
}

export function PapersSheet({ registration }: { registration: Shown }) {
  const t = useT();
  return (
    <Sheet title={t("registration.papers")} note={t("registration.download")}>
      <KeyValues
        items={[
          [t("register.licence"), <PaperLink key="licence" paper={registration.licence} />],
          [t("register.authorisation"), <PaperLink key="authorisation" paper={registration.authorisation} />],
          [t("registration.pledged"), registration.pledged ? t("registration.pledged_yes") : null],
          [
            t("registration.decoupled"),
            registration.agency?.decoupled ? t("registration.pledged_yes") : null,
          ],
          [
            t("registration.applicant"),
            [registration.applicant, registration.applicantPhone, registration.applicantLogin]
              .filter(Boolean)
              .join(" · "),
          ],
        ]}
      />
    </Sheet>
  );
}

export function OrganisationSheet({ registration }: { registration: Shown }) {
  const t = useT();
  const format = useFormat();
  const contact = registration.owner ?? registration.agency;
  return (
    <Sheet title={t("register.organisation")}>
      <KeyValues
        items={[
          [t("register.name"), registration.name],
          [t("register.uscc"), registration.code],
          [t("register.place"), format.local({ zh: registration.placeZh, en: registration.placeEn })],
          [t("register.industry_code"), registration.owner?.industryCode],
          [t("register.public_body"), registration.owner?.publicBody ? "✓" : null],
          [
            t("register.established"),
            registration.agency ? format.day(registration.agency.establishedOn) : null,
          ],
          [t("register.representative"), contact?.legalRepresentative],
          [
            t("register.contact_name"),
            [contact?.contactName, registration.phone].filter(Boolean).join(" · "),
          ],
          [t("register.address"), contact?.addressZh],
          [t("register.introduction"), registration.agency?.introduction],
        ]}
      />
    </Sheet>
  );
}
