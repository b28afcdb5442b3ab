import type { ReactNode } from "react";
import type { Shell } from "#app/server/shell.ts";

export function PageFrame({ children }: { shell: Shell | null; pathname: string; search: string; children: ReactNode }) {
  return <>{children}</>;
}
