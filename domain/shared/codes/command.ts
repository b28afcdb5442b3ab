/** What the command mechanism itself may refuse, whatever the command. */
export const commandCodes = [
  "command.forbidden",
  "command.not_found",
  "command.key_missing",
  "command.key_reused",
  "command.in_progress",
  "command.stale",
  "command.busy",
  "command.wrong_state",
] as const;
