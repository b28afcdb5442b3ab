import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import { practitioner } from "../schema/agency.ts";
import type { Tx } from "../transaction.ts";

type Person = { readonly agencyId: number; readonly certificateNo: string; readonly identityHash: string };

/** Does another agency employ the holder of this certificate, however it is written, or of this identity number? */
export async function worksElsewhere(tx: Tx, person: Person): Promise<boolean> {
  const key = (value: unknown) =>
    sql`upper(regexp_replace(normalize(${value}::text, NFKC), '[\\s-]', '', 'g'))`;
  const sameCertificate = sql`${key(practitioner.certificateNo)} = ${key(person.certificateNo)}`;
  const found = await tx.$count(
    practitioner,
    and(
      ne(practitioner.agencyId, person.agencyId),
      isNull(practitioner.leftOn),
      or(sameCertificate, eq(practitioner.identityHash, person.identityHash)),
    ),
  );
  return found > 0;
}

type Statement = Partial<
  Pick<typeof practitioner.$inferInsert, "name" | "qualification" | "identityHash" | "identityTail">
>;

export async function restatePractitioner(tx: Tx, id: number, change: Statement): Promise<void> {
  await tx.update(practitioner).set(change).where(eq(practitioner.id, id));
}
