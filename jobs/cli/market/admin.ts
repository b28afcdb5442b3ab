import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { createAdministrator } from "#app/commands/account/create-administrator.ts";
import { explain } from "#app/i18n/explain.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import { openAdminContext } from "../admin-context.ts";

export const summary =
  "admin --login MAIL --name NAME --place CODE --place-name 名称 [--place-name-en NAME]: make the first administrator";

const passwordBytes = 15;
const placeCode = /^\d{6}$/;

export async function run(args: string[]): Promise<number> {
  const asked = wishOf(args);
  if (!asked) {
    process.stderr.write(
      `npm run market -- ${summary}\nCODE is the six digits of the city or county at the top.\n`,
    );
    return 2;
  }
  const { ctx, close } = await openAdminContext();
  try {
    const password = randomBytes(passwordBytes).toString("base64url");
    const outcome = await createAdministrator(ctx, { ...asked, password });
    if (!outcome.ok) {
      const { text } = explain(translatorFor("zh-CN", new Date()), outcome.refusal);
      process.stderr.write(`${text} (${outcome.refusal.code})\n`);
      return 1;
    }
    process.stdout.write(
      `${asked.login} may log in with this password, shown only now:\n\n  ${password}\n\nChange it after the first log-in.\n`,
    );
    return 0;
  } finally {
    await close();
  }
}

function wishOf(args: string[]) {
  const text = { type: "string", default: "" } as const;
  const options = { login: text, name: text, place: text, "place-name": text, "place-name-en": text };
  const { values } = parseArgs({ args, options });
  const { login, name, place: code, "place-name": nameZh, "place-name-en": nameEn } = values;
  if (!login || !name || !nameZh || !placeCode.test(code)) return null;
  return { login, name, place: { code, nameZh, nameEn: nameEn || nameZh } };
}
