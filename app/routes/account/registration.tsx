import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DefectList } from "#app/components/defect-list.tsx";
import { Alert } from "#app/components/alert.tsx";
import { Docket } from "#app/components/docket.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page } from "#app/components/page.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { Tag } from "#app/components/tag.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { objectionsOf } from "#db/read/admission.ts";
import { papersOf } from "#db/store/entry-paper.ts";
import { latestReview } from "#db/store/identity-review.ts";
import { readRegistration, registrationChoices } from "#db/read/registration.ts";
import { latestRegistrationId } from "#db/store/registration.ts";
import { actAsAgency, actAsOwner } from "./registration-action.ts";
import { OwnObjections, OwnPapers } from "./registration-matters.tsx";
import { CorrectionForm } from "./correction-form.tsx";

async function ownRegistration({ ctx }: HandlerArgs) {
  if (ctx.actor.kind !== "person") return null;
  const id = await latestRegistrationId(ctx.db, ctx.actor.organisationId);
  return id === null ? null : readRegistration(ctx.db, id);
}

/** An agency's own matters of entry; who objected is not told. */
async function mattersOf({ ctx }: HandlerArgs, registration: Awaited<ReturnType<typeof ownRegistration>>) {
  if (!registration?.agency) return { heldUntil: null, papers: [], objections: [] };
  const review = await latestReview(ctx.db, registration.id);
  const objections = await objectionsOf(ctx.db, registration.organisationId);
  return {
    heldUntil: review?.state === "open" ? review.dueAt : null,
    papers: await papersOf(ctx.db, registration.organisationId),
    objections: objections.map(
      ({ accountId: _account, accountName: _name, guestName: _guest, guestContact: _contact, ...own }) => own,
    ),
  };
}

export const loader = guarded("registration.correct", {}, async (args) => {
  const registration = await ownRegistration(args);
  return {
    title: `${args.t("registration.title")} · ${args.t("site.name")}`,
    registration,
    matters: await mattersOf(args, registration),
    ...(await registrationChoices(args.ctx.db)),
  };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = guarded("registration.correct", {}, async (args) => {
  const registration = await ownRegistration(args);
  if (!registration) throw new Response(null, { status: 404 });
  return registration.kind === "agency" ? actAsAgency(args, registration) : actAsOwner(args, registration);
});

export default function Registration() {
  const t = useT();
  const { registration, matters, places, items } = useLoaderData<typeof loader>();
  if (!registration)
    return (
      <>
        <Docket title={t("registration.title")} crumbs={[{ href: "/account", label: t("account.title") }]} />
        <Page reading>
          <Sheet>
            <EmptyState
              title={t("registration.none")}
              text={t("registration.none_text")}
              action={<a href="/register">{t("register.title")}</a>}
            />
          </Sheet>
        </Page>
      </>
    );
  const { state, kind, name, code } = registration;
  return (
    <>
      <Docket
        title={name}
        number={code}
        crumbs={[{ href: "/account", label: t("account.title") }]}
        facts={[
          {
            label: t("registration.kind"),
            value: kind === "agency" ? t("registration.kind.agency") : t("registration.kind.owner"),
          },
        ]}
        state={<Tag tone={state === "approved" ? "seal" : "brand"}>{t(`registration.state.${state}`)}</Tag>}
      />
      <Page reading>
        <Standing registration={registration} heldUntil={matters.heldUntil} />
        <OwnObjections objections={matters.objections} />
        <OwnPapers papers={matters.papers} />
        {state === "returned" ? (
          <CorrectionForm registration={registration} places={places} items={items} />
        ) : null}
      </Page>
    </>
  );
}

type Shown = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["registration"]>;

function Standing({ registration, heldUntil }: { registration: Shown; heldUntil: string | Date | null }) {
  const t = useT();
  const format = useFormat();
  const { state, kind, dueAt, returnEndsAt, defects, agency } = registration;
  if (heldUntil)
    return <Alert tone="warn">{t("registration.held", { time: format.instant(heldUntil) })}</Alert>;
  if (state === "submitted")
    return <Alert tone="info">{t("registration.wait", { time: format.instant(dueAt) })}</Alert>;
  if (state === "rejected")
    return (
      <Alert tone="danger">
        <p>
          {t(returnEndsAt || defects.length === 0 ? "registration.lapsed_text" : "registration.refused_text")}
        </p>
        {!returnEndsAt ? <DefectList defects={defects} /> : null}
        <p>
          <a href="/register">{t("register.title")}</a>
        </p>
      </Alert>
    );
  if (state === "returned")
    return (
      <Alert tone="warn" title={t("registration.defects")}>
        <p>{t("registration.returned_text", { time: returnEndsAt ? format.instant(returnEndsAt) : "" })}</p>
        <DefectList defects={defects} />
      </Alert>
    );
  if (
    kind === "agency" &&
    (agency?.state === "publicity" || agency?.state === "conditional_publicity") &&
    agency.publicityEndsAt
  )
    return (
      <Alert tone="ok">
        {t("registration.done_agency", { time: format.instant(agency.publicityEndsAt) })}
      </Alert>
    );
  return (
    <Alert tone="ok">{t(kind === "agency" ? "registration.done_listed" : "registration.done_owner")}</Alert>
  );
}
