import { Sheet } from "../sheet.tsx";
import { Timeline } from "../timeline.tsx";
import { useT } from "../ui-context.tsx";
import { eventText } from "#app/i18n/event-text.ts";

type Event = { readonly type: string; readonly at: Date | string; readonly actorName: string | null };

const clocks = ["clock", "system", "import"];

/** The record of one subject; what the clock did is signed by the system. */
export function Events({ events }: { events: readonly Event[] }) {
  const t = useT();
  const by = (name: string | null) => (name && clocks.includes(name) ? t("engagement.system") : name);
  return (
    <Sheet title={t("engagement.timeline")}>
      <Timeline
        entries={events.map((event) => ({
          at: event.at,
          title: eventText(t, event),
          actor: by(event.actorName),
        }))}
      />
    </Sheet>
  );
}
