import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Docket } from "#app/components/docket.tsx";
import { Page, Split } from "#app/components/page.tsx";
import { PolicyBasis } from "#app/components/policy-basis.tsx";
import { VersionLight } from "#app/components/policy-state.tsx";
import { PolicyParameters } from "#app/components/policy-tables.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { policyVersionShown } from "#app/server/policy-version.ts";
import { parameterGroups } from "#domain/policy/parameters.ts";

export const loader = publicRoute("policy", async (args) => {
  const shown = await policyVersionShown(args, { names: false });
  const { t } = args;
  const { name, version } = shown.found;
  const heading = t("policy.need.version", { title: t.format.local(name), version });
  return { ...shown, title: `${heading} · ${t("site.name")}` };
});
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PublicPolicy() {
  const t = useT();
  const { local } = useFormat();
  const { found, lines } = useLoaderData<typeof loader>();
  const { profile, version } = found;
  return (
    <>
      <Docket
        title={t("policy.need.version", { title: local(found.name), version })}
        number={`${profile} / ${version}`}
        crumbs={[{ href: "/policies", label: t("policy.title") }]}
        state={<VersionLight state={found.state} />}
      />
      <Page reading>
        <Split aside={<Aside />}>
          <PolicyParameters lines={lines} />
        </Split>
      </Page>
    </>
  );
}

function Aside() {
  const t = useT();
  const { found, siblings } = useLoaderData<typeof loader>();
  const others = siblings.filter(({ version }) => version !== found.version);
  return (
    <>
      <PolicyBasis version={found} />
      <Sheet title={t("policy.parameter")} pad={false}>
        <ul className="ruled">
          {parameterGroups.map((group) => (
            <li key={group} className="line">
              <a href={`#${group}`}>{t(`policy.group.${group}`)}</a>
            </li>
          ))}
        </ul>
      </Sheet>
      {others.length > 0 ? (
        <Sheet title={t("policy.versions")} pad={false}>
          <ul className="ruled">
            {others.map(({ version, state }) => (
              <li key={version} className="line">
                <a href={`/policies/${found.profile}/${version}`}>{t("policy.version", { version })}</a>{" "}
                <VersionLight state={state} />
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
    </>
  );
}
