import { Alert } from "#app/components/alert.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { explainParams } from "#app/i18n/explain.ts";
import type { BundleOffer } from "#db/read/bundle-offers.ts";
import type { Refusal } from "#domain/shared/outcome.ts";

/** Told before anything is typed: nobody writes a need for what a regional result covers. */
export function CoveredAlert({ cover }: { readonly cover: Refusal }) {
  const t = useT();
  return (
    <Alert tone="danger" title={t("regional.covered")}>
      <p>{t("refusal.need.covered_by_regional_result", explainParams(t, cover.params))}</p>
      <ButtonLink href={`/regional-results/${cover.params["result"]}`} small>
        {t("regional.open")}
      </ButtonLink>
    </Alert>
  );
}

/** What the public list allows to be bought with this requirement. */
export function Offers({
  requirementId,
  offers,
}: {
  readonly requirementId: number;
  readonly offers: readonly BundleOffer[];
}) {
  const t = useT();
  const { local, list } = useFormat();
  if (offers.length === 0) return null;
  return (
    <Sheet title={t("bundle.offer")}>
      <div className="grid">
        <p className="small ink2">{t("bundle.offer.note")}</p>
        {offers.map(({ code, nameZh, nameEn, basis, others }) => {
          const items = list(others.map((each) => local({ zh: each.itemZh, en: each.itemEn })));
          const query = new URLSearchParams([
            ["requirement", String(requirementId)],
            ...others.map(({ id }) => ["with", String(id)]),
            ["bundle", code],
          ]);
          return (
            <div key={code} className="grid">
              <p>
                <b>{local({ zh: nameZh, en: nameEn })}</b> <span className="small mut">{code}</span>
                <br />
                <span className="small mut">{basis}</span>
              </p>
              <p>
                <ButtonLink href={`/owner/needs/new?${query}`} small>
                  {t("bundle.offer.with", { items })}
                </ButtonLink>
              </p>
            </div>
          );
        })}
      </div>
    </Sheet>
  );
}
