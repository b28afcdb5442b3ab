import type { thread as zh } from "../zh-CN/thread.ts";

export const thread: Record<keyof typeof zh, string> = {
  "thread.title": "Messages",
  "thread.note":
    "Messages and their files are part of the record and cannot be changed or removed. Both sides and supervision read them.",
  "thread.none": "No messages yet.",
  "thread.write": "Write a message",
  "thread.open_one": "Read {{count}} message",
  "thread.open_other": "Read {{count}} messages",
  "thread.to.owner":
    "To the owner; it cannot be changed once sent. Changes of the contract, acceptance and payment have pages of their own.",
  "thread.to.agency":
    "To the agency; it cannot be changed once sent. Changes of the contract, acceptance and payment have pages of their own.",
  "thread.body": "Message",
  "thread.file": "File",
  "thread.file.hint": "PDF, picture, DOCX or XLSX, up to 10 MB.",
  "thread.send": "Send",
};
