import { certificateStanding } from "#domain/agency/certificate.ts";
import type { AgencyServiceState } from "#domain/agency/service-lifecycle.ts";
import { Light, type LightState } from "./light.tsx";
import { useT } from "./ui-context.tsx";

const lights: Record<AgencyServiceState, LightState> = {
  unassessed: "off",
  submitted: "run",
  approved: "ok",
  rejected: "off",
  expired: "bad",
  suspended: "hold",
};
type Props = { readonly state: AgencyServiceState; readonly expiresOn: string; readonly today: string };

/** How a service stands today: its certificate's date counts, whether or not a task has written it down. */
export function ServiceState({ state, expiresOn, today }: Props) {
  const t = useT();
  const standing = certificateStanding(expiresOn, today);
  if (state === "approved" && standing === "expired")
    return <Light state="bad">{t("life.services.expired_now")}</Light>;
  if (state === "approved" && standing === "soon")
    return (
      <Light state="warn">
        {t("life.state.approved")} · {t("life.services.soon")}
      </Light>
    );
  return <Light state={lights[state]}>{t(`life.state.${state}`)}</Light>;
}
