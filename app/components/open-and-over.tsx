import type { ReactNode } from "react";
import { EmptyState } from "./empty-state.tsx";
import { Sheet } from "./sheet.tsx";

type List = { readonly title: string; readonly count: number; readonly table: ReactNode };
type Props = {
  readonly open: List;
  readonly over: List;
  readonly none: { readonly title: string; readonly text: string };
};

/** What waits, with a word where nothing does; below it what is over, if anything is. */
export function OpenAndOver({ open, over, none }: Props) {
  return (
    <>
      <Sheet title={open.title} pad={open.count === 0}>
        {open.count === 0 ? <EmptyState {...none} /> : open.table}
      </Sheet>
      {over.count > 0 ? (
        <Sheet title={over.title} pad={false}>
          {over.table}
        </Sheet>
      ) : null}
    </>
  );
}
