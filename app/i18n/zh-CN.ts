import { common } from "./zh-CN/common.ts";
import { form } from "./zh-CN/form.ts";
import { publicArea } from "./zh-CN/public.ts";
import { ui } from "./zh-CN/ui.ts";
import { command } from "./zh-CN/refusal/command.ts";

export const zhCN = { ...common, ...form, ...ui, ...publicArea, ...command };
/** Chinese is the original: another language must have exactly these keys, or it does not compile. */
export type Messages = Record<keyof typeof zhCN, string>;
