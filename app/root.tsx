import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  isRouteErrorResponse,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage, errorTitle } from "#app/components/error-page.tsx";
import { PageFrame } from "#app/components/page-frame.tsx";
import { useLocale, useNonce, useT } from "#app/components/ui-context.tsx";
import { publicRoute } from "#app/server/guarded.ts";
import { shellOf } from "#app/server/shell.ts";
import styles from "./styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const loader = publicRoute("root", ({ ctx, t }) => shellOf(ctx, t("site.name")));
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.siteName }];

/** Pages are plain documents; a route that needs the browser says `handle = { hydrate: true }`. */
function useHydrated(): boolean {
  return useMatches().some((match) => (match.handle as { hydrate?: boolean } | undefined)?.hydrate);
}

/** A page that changes by itself gives `refreshSeconds`: without a script it comes anew, with one it asks for itself. */
function useRefresh(): number | undefined {
  return useMatches()
    .map(({ data }) => (data as { refreshSeconds?: number } | undefined)?.refreshSeconds)
    .find(Boolean);
}

/** The title of a page that could not be shown. */
function useFailure(): string | null {
  const t = useT();
  const error = useRouteError();
  if (!error) return null;
  return `${t(errorTitle(isRouteErrorResponse(error) ? error.status : 500))} · ${t("site.name")}`;
}

export function Layout({ children }: { children: ReactNode }) {
  const shell = useRouteLoaderData<typeof loader>("root");
  const { pathname, search } = useLocation();
  const nonce = useNonce();
  const hydrated = useHydrated();
  const refresh = useRefresh();
  const t = useT();
  const failure = useFailure();
  return (
    <html lang={useLocale()} data-now={shell?.now}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {failure ? <title>{failure}</title> : <Meta />}
        {refresh ? (
          <noscript>
            <meta httpEquiv="refresh" content={String(refresh)} />
          </noscript>
        ) : null}
        <Links />
      </head>
      <body>
        <a className="skip" href="#main">
          {t("site.skip")}
        </a>
        <PageFrame shell={shell ?? null} pathname={pathname} search={search}>
          {children}
        </PageFrame>
        {hydrated ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const known = isRouteErrorResponse(error);
  return (
    <ErrorPage
      status={known ? error.status : 500}
      reference={known && error.status >= 500 ? error.data : null}
    />
  );
}
