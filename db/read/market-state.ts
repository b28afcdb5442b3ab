import pg from "pg";

/** Whether nobody has entered this market yet: neither an agency nor an account. */
export async function isEmptyMarket(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>(
      "select not exists (select from agency) and not exists (select from account) as empty",
    );
    return rows[0]?.empty ?? true;
  } finally {
    await client.end();
  }
}
