import type { Subject } from "#app/auth/decide.ts";
import type { HandlerArgs } from "#app/server/handler-args.ts";
import { departmentPlace, itemByCode } from "#db/store/catalogue.ts";

/** An item is known to everybody; who may change it depends on its department's place. */
export async function itemSubject({ ctx, params }: HandlerArgs): Promise<Subject | null> {
  const item = await itemByCode(ctx.db, params.code ?? "");
  return item && { jurisdiction: await departmentPlace(ctx.db, item.departmentId), public: true };
}
