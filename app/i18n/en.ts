import { common } from "./en/common.ts";
import { form } from "./en/form.ts";
import { publicArea } from "./en/public.ts";
import { ui } from "./en/ui.ts";
import { command } from "./en/refusal/command.ts";
import type { Messages } from "./zh-CN.ts";

export const en: Messages = { ...common, ...form, ...ui, ...publicArea, ...command };
