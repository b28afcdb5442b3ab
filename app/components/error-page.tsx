import { useT } from "./ui-context.tsx";

type Kind = "not_found" | "forbidden" | "bad_request" | "busy" | "server";

function kindOf(status: number): Kind {
  if (status === 404) return "not_found";
  if (status === 401 || status === 403) return "forbidden";
  if (status === 429 || status === 503) return "busy";
  return status >= 500 ? "server" : "bad_request";
}

export const errorTitle = (status: number) => `error.${kindOf(status)}.title` as const;

/** The page instead of the page: what happened, whether anything was done, and the number to quote. */
export function ErrorPage({ status, reference }: { status: number; reference?: string | null }) {
  const t = useT();
  const kind = kindOf(status);
  return (
    <main id="main" className="wrap error-page">
      <p className="docno">{status}</p>
      <h1>{t(errorTitle(status))}</h1>
      <p>{t(`error.${kind}.text`)}</p>
      {reference ? (
        <p className="small mut">
          {t("error.request_id")} <code>{reference}</code>
        </p>
      ) : null}
      <p>
        <a className="btn" href="/">
          {t("error.home")}
        </a>
      </p>
    </main>
  );
}
