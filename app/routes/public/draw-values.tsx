import { DataTable } from "#app/components/data-table.tsx";
import { KeyValues } from "#app/components/key-values.tsx";
import { useT } from "#app/components/ui-context.tsx";
import type { RoundView } from "./draw-view.ts";

type Props = { readonly round: RoundView };
const code = (text: string | null | undefined) => (text ? <code className="small code">{text}</code> : null);

/** In the drawn order with what decided it; before that the list with what each is bound to. */
export function DrawOrder({ round }: Props) {
  const t = useT();
  const { transcript, candidates, names } = round;
  const order = transcript?.order ?? [];
  const rows = candidates
    .map(({ id, nonceCommit }) => {
      const at = order.findIndex((place) => place.id === id);
      const nonce = transcript?.candidates.find((one) => one.id === id)?.nonce ?? null;
      return { id, nonceCommit, nonce, place: at < 0 ? null : at + 1, score: order[at]?.score ?? null };
    })
    .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  return (
    <DataTable
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        ...(transcript
          ? [{ key: "place", label: t("draw.place"), numeric: true, cell: (row: Row) => row.place }]
          : []),
        {
          key: "agency",
          label: t("draw.agency"),
          main: true,
          cell: (row) => (
            <>
              <a href={`/agencies/${row.id}`}>{names[row.id]}</a> <span className="small mut">{row.id}</span>
            </>
          ),
        },
        transcript
          ? { key: "score", label: t("draw.score"), cell: (row) => code(row.score) }
          : { key: "commit", label: t("draw.nonce_commit"), cell: (row) => code(row.nonceCommit) },
      ]}
    />
  );
}
type Row = { readonly place: number | null };

export function DrawValues({ round }: Props) {
  const t = useT();
  const { transcript: drawn, candidates } = round;
  return (
    <details>
      <summary>{t("draw.values")}</summary>
      <KeyValues
        items={[
          [t("draw.value.anchor"), code(round.anchor)],
          [t("draw.value.commitment"), code(round.commitment)],
          [t("draw.value.list_hash"), code(round.listHash)],
          [t("draw.value.logged"), code(round.loggedListHash)],
          [
            t(drawn ? "draw.nonce" : "draw.nonce_commit"),
            (drawn?.candidates ?? candidates).map((one) => (
              <div key={one.id}>{code(`${one.id} ${"nonce" in one ? one.nonce : one.nonceCommit}`)}</div>
            )),
          ],
          [t("draw.value.secret"), code(drawn?.secret)],
          [t("draw.value.witness"), code(drawn?.witness ?? round.witnessCommit)],
          [
            t("draw.value.public"),
            round.publicValue ? code(`${round.publicRound ?? ""} · ${round.publicValue}`) : null,
          ],
          [t("draw.value.seed"), code(drawn?.seed)],
          [t("draw.value.signature"), code(drawn?.signature)],
        ]}
      />
    </details>
  );
}
