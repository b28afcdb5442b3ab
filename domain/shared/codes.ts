import type { commandCodes } from "./codes/command.ts";

/** Every permanent code with which the market may say no. */
export type RefusalCode = (typeof commandCodes)[number];
