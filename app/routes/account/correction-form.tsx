import type { ReactNode } from "react";
import { FormLayout } from "#app/components/form-layout.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { IdentityFields, OwnerIdentityFields, PaperFields } from "#app/components/identity-fields.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useT } from "#app/components/ui-context.tsx";
import { correctionDefaults, type Correctable } from "./correction-defaults.ts";
import {
  AgencyFields,
  OwnerFields,
  PlaceFields,
  ProofFields,
  Section,
  ServiceFields,
} from "./entry-fields.tsx";
import { entryLabels } from "./entry-labels.ts";

type Choice = { readonly code: string; readonly zh: string; readonly en: string };
type Props = {
  registration: Correctable;
  places: readonly Choice[];
  items: readonly Choice[];
  /** What the counter asks besides. */
  children?: ReactNode;
};

/** The request as it was, to be corrected; the credit code stays. */
export function CorrectionForm({ registration, places, items, children }: Props) {
  const t = useT();
  const defaults = correctionDefaults(registration);
  const { licence, authorisation, agency } = registration;
  return (
    <FormLayout
      name="correct"
      title={t("registration.correct")}
      files
      labels={{ ...entryLabels(t), request: t("counter.request") }}
    >
      <Section title={t("register.organisation")}>
        <PlaceFields places={places} defaults={defaults} />
        {agency ? <AgencyFields defaults={defaults} /> : <OwnerFields defaults={defaults} />}
      </Section>
      {agency ? (
        <Section title={t("register.services")} hint={t("register.services_hint")}>
          <ServiceFields items={items} defaults={defaults} again />
          <Checkbox name="decoupled" defaultChecked={agency.decoupled}>
            {t("register.decoupled")}
          </Checkbox>
        </Section>
      ) : null}
      {agency ? (
        <>
          <Section title={t("identity.section")} hint={t("identity.keep_hint")}>
            <IdentityFields again />
          </Section>
          <Section title={t("paper.sheet")} hint={t("paper.entry_hint")}>
            <PaperFields />
          </Section>
        </>
      ) : (
        <Section title={t("identity.section")} hint={t("identity.keep_hint")}>
          <OwnerIdentityFields again />
        </Section>
      )}
      <Section title={t("register.proof")}>
        <ProofFields kept={{ licence: licence.name, authorisation: authorisation.name }} />
      </Section>
      {children}
      <SubmitButton full>{t("registration.correct")}</SubmitButton>
    </FormLayout>
  );
}
