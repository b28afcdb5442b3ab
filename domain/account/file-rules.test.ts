import { expect, test } from "vitest";
import { checkFile, type FilePurpose } from "./file-rules.ts";

const pdf = "application/pdf";
test.each<[string, { name: string; size: number; mime: string | null; purpose: FilePurpose }, string]>([
  ["a licence as PDF", { name: "营业执照.pdf", size: 1, mime: pdf, purpose: "registration" }, "营业执照.pdf"],
  ["an empty file", { name: "a.pdf", size: 0, mime: pdf, purpose: "registration" }, "file.empty"],
  [
    "ten megabytes and one byte",
    { name: "a.pdf", size: 10_485_761, mime: pdf, purpose: "evidence" },
    "file.too_large",
  ],
  [
    "a large report is welcome",
    { name: "a.pdf", size: 10_485_761, mime: pdf, purpose: "deliverable" },
    "a.pdf",
  ],
  ["bytes nobody knows", { name: "a.pdf", size: 9, mime: null, purpose: "registration" }, "file.type"],
  [
    "an image of markup",
    { name: "a.svg", size: 9, mime: "image/svg+xml", purpose: "registration" },
    "file.type",
  ],
  [
    "an archive as a licence",
    { name: "a.zip", size: 9, mime: "application/zip", purpose: "registration" },
    "file.type",
  ],
  [
    "an archive as a report",
    { name: "a.zip", size: 9, mime: "application/zip", purpose: "deliverable" },
    "a.zip",
  ],
  [
    "a name that lies about the content",
    { name: "a.png", size: 9, mime: pdf, purpose: "registration" },
    "file.extension",
  ],
  ["a path in the name", { name: "../a.pdf", size: 9, mime: pdf, purpose: "registration" }, "file.name"],
  [
    "a name read backwards",
    { name: "a\u202Efdp.exe.pdf", size: 9, mime: pdf, purpose: "registration" },
    "file.name",
  ],
  [
    "a name of 121 characters",
    { name: `${"长".repeat(117)}.pdf`, size: 9, mime: pdf, purpose: "registration" },
    "file.name",
  ],
])("%s", (_why, file, expected) => {
  const result = checkFile(file);
  expect(result.ok ? result.value : result.refusal.code).toBe(expected);
});
