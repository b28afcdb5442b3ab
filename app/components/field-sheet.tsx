import type { ComponentProps } from "react";
import { Sheet } from "./sheet.tsx";

/** A part of a long form, as a sheet of its own within it. */
export function FieldSheet({ children, ...sheet }: ComponentProps<typeof Sheet>) {
  return (
    <Sheet {...sheet}>
      <div className="form">{children}</div>
    </Sheet>
  );
}
