import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { authorOf } from "./author.ts";

const pdf = (info: string) => Buffer.from(`%PDF-1.4\n1 0 obj<<${info}>>endobj\n%%EOF`, "latin1");
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

test.each([
  ["a literal", "/Author (Li \\(Qi\\))", "Li (Qi)"],
  ["octal letters", "/Author (L\\151)", "Li"],
  ["UTF-16 in hex", "/Author <FEFF 674E 6587>", "李文"],
  ["none", "/Title (x)", null],
  ["an empty one", "/Author ()", null],
])("PDF: %s", (_what, info, author) => {
  expect(authorOf(pdf(info), "application/pdf")).toBe(author);
});

test("PDF: the XMP packet", () => {
  const xmp = Buffer.from("<dc:creator><rdf:Seq><rdf:li>李文</rdf:li></rdf:Seq></dc:creator>", "utf8");
  expect(authorOf(xmp, "application/pdf")).toBe("李文");
});

test("Office: the creator of the core properties; broken archives say nothing", () => {
  const core = strToU8("<cp:coreProperties><dc:creator>李文涛</dc:creator></cp:coreProperties>");
  expect(authorOf(zipSync({ "docProps/core.xml": core }), docx)).toBe("李文涛");
  expect(authorOf(zipSync({ "word/document.xml": core }), docx)).toBeNull();
  expect(authorOf(Buffer.from("PK\u0003\u0004 broken"), docx)).toBeNull();
  expect(authorOf(Buffer.from("x"), "image/png")).toBeNull();
});
