import { useFormat, useNonce, useT } from "./ui-context.tsx";

/** The server's time and what is left until `closesAt`; a script counts on, and without one both stand as they were. */
export function Countdown({ now, closesAt }: { readonly now: Date; readonly closesAt: Date }) {
  const t = useT();
  const { exact } = useFormat();
  const nonce = useNonce();
  return (
    <>
      <time
        role="timer"
        aria-live="off"
        className="nowrap"
        dateTime={new Date(closesAt).toISOString()}
        data-closes={new Date(closesAt).toISOString()}
        data-now={new Date(now).toISOString()}
        data-units={t("quoting.units")}
      >
        {exact(closesAt)}
      </time>
      <script type="module" src="/countdown.mjs" nonce={nonce} suppressHydrationWarning />
    </>
  );
}
