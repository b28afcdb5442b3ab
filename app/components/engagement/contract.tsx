import type { ReactNode } from "react";
import { KeyValues } from "../key-values.tsx";
import { Sheet } from "../sheet.tsx";
import { useFormat, useT } from "../ui-context.tsx";
import type { ContractView, Instant } from "./types.ts";

/** The contract's text, its hash and who has signed; the form to sign comes as children. */
export function Contract({ contract, children }: { contract: ContractView | null; children?: ReactNode }) {
  const t = useT();
  const { exact } = useFormat();
  if (!contract) return null;
  const { ownerSignedAt, agencySignedAt } = contract;
  const signed = ownerSignedAt !== null && agencySignedAt !== null;
  const signature = (at: Instant | null, name: string | null) =>
    at ? `${name ?? ""} · ${exact(at)}` : t("engagement.unsigned");
  return (
    <Sheet
      title={t("engagement.contract")}
      note={t("engagement.contract.version", { version: contract.version })}
      tone={signed ? "official" : undefined}
      id="contract"
    >
      <details open={!signed}>
        <summary>{t("engagement.contract.text")}</summary>
        <div className="prose contract-text" lang="zh-CN">
          {contract.body.split("\n").map((line, i) => (line === "" ? null : <p key={i}>{line}</p>))}
        </div>
      </details>
      <KeyValues
        items={[
          [t("engagement.signed.owner"), signature(ownerSignedAt, contract.ownerSignedName)],
          [t("engagement.signed.agency"), signature(agencySignedAt, contract.agencySignedName)],
          [
            t("engagement.contract.hash"),
            <code className="hash" key="hash">
              {contract.bodySha256}
            </code>,
          ],
        ]}
      />
      {children}
    </Sheet>
  );
}
