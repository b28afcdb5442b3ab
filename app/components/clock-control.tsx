import { CommandKey } from "./command-key.tsx";
import { useT } from "./ui-context.tsx";

const steps = ["hour", "day", "working_day", "deadline"] as const;

/** In the demonstration any visitor may let time pass and watch deadlines fall. */
export function ClockControl({ back }: { back: string }) {
  const t = useT();
  return (
    <form method="post" action="/demo/clock" className="clock-control" aria-label={t("clock.title")}>
      <CommandKey />
      <input type="hidden" name="back" value={back} />
      {steps.map((step) => (
        <button key={step} type="submit" name="by" value={step} className="btn s">
          {t(`clock.${step}`)}
        </button>
      ))}
    </form>
  );
}
