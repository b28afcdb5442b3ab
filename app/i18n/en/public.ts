import type { publicArea as zh } from "../zh-CN/public.ts";

export const publicArea: Record<keyof typeof zh, string> = {
  "home.title": "Choose an agency in the open",
};
