import type { ComponentProps, ReactNode } from "react";
import { Form } from "./form.tsx";
import { Sheet } from "./sheet.tsx";

type Props = ComponentProps<typeof Form> & { readonly title: string; readonly note?: ReactNode };

/** A form as the sheet that is to be filled in. */
export function FormLayout({ title, note, ...form }: Props) {
  return (
    <Sheet title={title} note={note} tone="primary">
      <Form {...form} />
    </Sheet>
  );
}
