import { CommandKey } from "#app/components/command-key.tsx";
import { Sheet } from "#app/components/sheet.tsx";
import { SubmitButton } from "#app/components/submit-button.tsx";
import { useFormat, useT } from "#app/components/ui-context.tsx";

type DemoPerson = { readonly login: string; readonly zh: string; readonly en: string };
type Props = {
  readonly people: readonly DemoPerson[];
  readonly password: string;
  readonly next: string | null;
};

/** One click for each side of the market, for visitors of the demonstration. */
export function DemoLogins({ people, password, next }: Props) {
  const t = useT();
  const format = useFormat();
  return (
    <Sheet title={t("login.demo")} note={t("login.demo_note", { password })} pad={false}>
      <ul className="ruled demo-logins">
        {people.map(({ login, zh, en }) => (
          <li key={login}>
            <form method="post" className="row pad">
              <CommandKey />
              <input type="hidden" name="login" value={login} />
              <input type="hidden" name="password" value={password} />
              {next ? <input type="hidden" name="next" value={next} /> : null}
              <span>
                <b>{login}</b>
                <br />
                <span className="small ink2">{format.local({ zh, en })}</span>
              </span>
              <span className="sp" />
              <SubmitButton tone="plain" small>
                {t("login.demo_enter")}
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
