import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { denyImports } from "vite-env-only";

/** What must never reach a browser; the build stops and names the importer. */
const serverOnly = [
  /^#(db|search|jobs)\//,
  /^#app\/(commands|integrations|server|auth)\//,
  /^node:/,
  /^(pg|drizzle-orm|graphile-worker|pino|express|nodemailer)(\/|$)/,
];
/** Node runs these .ts files itself, so web, worker and opener share one instance of each module. */
const notBundled = /^#(db|domain|search)\/|^#app\/(commands|integrations|auth|i18n|server)\//;

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    denyImports({ client: { specifiers: serverOnly } }),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    ...(isSsrBuild ? { rollupOptions: { external: [notBundled] } } : {}),
  },
  server: { middlewareMode: true },
}));
