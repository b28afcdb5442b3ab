import type { MetaFunction } from "@remix-run/node";
import { useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";

export const loader = publicRoute("home", ({ t }) => ({ title: t("site.name") }));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Home() {
  const t = useT();
  return (
    <main id="main" className="wrap">
      <h1>{t("home.title")}</h1>
    </main>
  );
}
