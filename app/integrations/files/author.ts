import { strFromU8, unzipSync } from "fflate";

const coreProperties = "docProps/core.xml";
const longest = 200;
const biggestPart = 1_000_000;

/** Who the file itself says has written it: of PDF and Office documents; null where nothing is said. Never throws. */
export function authorOf(bytes: Uint8Array, mime: string): string | null {
  const found = mime === "application/pdf" ? pdfAuthor(bytes) : officeAuthor(bytes, mime);
  return found?.trim().slice(0, longest) || null;
}

function officeAuthor(bytes: Uint8Array, mime: string): string | null {
  if (!mime.startsWith("application/vnd.openxmlformats")) return null;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === coreProperties && originalSize <= biggestPart,
    });
    const part = parts[coreProperties];
    return part ? (/<dc:creator[^>]*>([^<]*)<\/dc:creator>/.exec(strFromU8(part))?.[1] ?? null) : null;
  } catch {
    return null;
  }
}

/** The document's information dictionary, or the creator of its XMP packet; compressed ones are not looked into. */
function pdfAuthor(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString("latin1");
  const literal = /\/Author\s*\(((?:\\[\s\S]|[^\\)]){0,400})\)/.exec(text)?.[1];
  if (literal !== undefined) return decoded(Buffer.from(unescaped(literal), "latin1"));
  const digits = /\/Author\s*<([0-9A-Fa-f\s]{0,800})>/.exec(text)?.[1];
  if (digits !== undefined) return decoded(Buffer.from(digits.replaceAll(/\s/g, ""), "hex"));
  const xmp = /<dc:creator>\s*<rdf:Seq>\s*<rdf:li[^>]*>([^<]{0,400})<\/rdf:li>/.exec(text)?.[1];
  return xmp === undefined ? null : Buffer.from(xmp, "latin1").toString("utf8");
}

function unescaped(literal: string): string {
  return literal
    .replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8) & 0xff))
    .replaceAll(/\\([()\\])/g, "$1");
}

/** A byte order mark says UTF-16; otherwise the letters are taken as they are. */
function decoded(raw: Buffer): string {
  if (raw[0] !== 0xfe || raw[1] !== 0xff) return raw.toString("latin1");
  const even = raw.subarray(2, raw.length - (raw.length % 2));
  return Buffer.from(even).swap16().toString("utf16le");
}
