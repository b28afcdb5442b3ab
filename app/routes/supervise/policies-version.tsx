import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { PolicyBasis } from "#app/components/policy-basis.tsx";
import { VersionLight } from "#app/components/policy-state.tsx";
import { PolicyParameters } from "#app/components/policy-tables.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { ButtonLink } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { guarded } from "#app/server/guarded.ts";
import { policyVersionShown } from "#app/server/policy-version.ts";
import { hasRole } from "#domain/shared/actor.ts";
import { PoliciesNav } from "./policies-nav.tsx";

export const loader = guarded("policy.read", {}, async (args) => {
  const shown = await policyVersionShown(args, { names: true });
  const { t, ctx } = args;
  const { name, version } = shown.found;
  const heading = t("policy.need.version", { title: t.format.local(name), version });
  return { ...shown, proposes: hasRole(ctx.actor, "supervisor"), title: `${heading} · ${t("site.name")}` };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PolicyVersion() {
  const t = useT();
  const { local } = useFormat();
  const { found, lines, proposes } = useLoaderData<typeof loader>();
  const { profile, version } = found;
  return (
    <>
      <Docket
        title={t("policy.need.version", { title: local(found.name), version })}
        number={`${profile} / ${version}`}
        crumbs={[{ href: "/supervise/policies", label: t("policy.title") }]}
        state={<VersionLight state={found.state} />}
        side={
          <>
            <ButtonLink href={`/supervise/policies/simulate?with=${profile}-${version}`}>
              {t("policy.simulate")}
            </ButtonLink>
            {proposes ? (
              <ButtonLink href={`/supervise/policies/new?base=${profile}-${version}`}>
                {t("policy.new")}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Page>
        <PoliciesNav />
        <Split aside={<Aside />}>
          <PolicyParameters lines={lines} />
        </Split>
      </Page>
    </>
  );
}

function Aside() {
  const t = useT();
  const { found, siblings, previous } = useLoaderData<typeof loader>();
  const { profile, version } = found;
  const against = (other: string) => `/supervise/policies/compare?a=${other}&b=${profile}-${version}`;
  return (
    <>
      <PolicyBasis version={found} />
      <Sheet title={t("policy.compare")}>
        <ul className="ruled">
          {previous ? (
            <li>
              <a href={against(`${profile}-${previous}`)}>{t("policy.compare.previous")}</a>
            </li>
          ) : null}
          {profile === "default" ? null : (
            <li>
              <a href={against("default-1")}>{t("policy.compare.default")}</a>
            </li>
          )}
          {siblings
            .filter((each) => each.version !== version)
            .map((each) => (
              <li key={each.version}>
                <a href={`/supervise/policies/${profile}/${each.version}`}>
                  {t("policy.version", { version: each.version })}
                </a>{" "}
                <VersionLight state={each.state} />
              </li>
            ))}
          <li>
            <a href={`/policies/${profile}/${version}`}>{t("catalogue.public_page")}</a>
          </li>
        </ul>
      </Sheet>
    </>
  );
}
