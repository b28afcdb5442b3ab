import type { command as zh } from "../../zh-CN/refusal/command.ts";

export const command: Record<keyof typeof zh, string> = {
  "refusal.command.forbidden": "Your current role may not do this.",
  "refusal.command.not_found": "Not found, or not open to you.",
  "refusal.command.key_missing": "This form has no submission number. Reload the page and fill it in again.",
  "refusal.command.key_reused":
    "This form was already used to submit something else. Reload the page and fill it in again.",
  "refusal.command.in_progress": "The same form is being processed. Try again in a moment.",
  "refusal.command.stale": "Somebody else has changed this. Reload the page, check it and submit again.",
  "refusal.command.busy":
    "Too many people are submitting right now. Try again in a moment; nothing will be done twice.",
  "refusal.command.wrong_state":
    "This is not possible in the current state. Reload the page to see where things stand.",
};
