type Report = {
  readonly title: string;
  readonly project: string;
  readonly agency: string;
  readonly engagementNo: string;
  readonly version: number;
};

const widest = 26;

/** A real, small PDF of one page. Its font is one of those that every reader knows for Chinese, so none is embedded. */
export function reportPdf({ title, project, agency, engagementNo, version }: Report): Buffer {
  const lines = [
    ...wrapped(title),
    "",
    ...wrapped(`项目：${project}`),
    ...wrapped(`编制单位：${agency}`),
    `委托编号：${engagementNo}`,
    `版本：第 ${version} 版`,
    "",
    "演示数据，仅供体验使用。Demonstration data.",
  ];
  const text = lines.map((line) => `<${utf16(line)}> Tj T*`).join("\n");
  const content = `BT /F1 16 Tf 24 TL 72 760 Td\n${text}\nET`;
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ]);
}

function wrapped(line: string): string[] {
  return line.match(new RegExp(`.{1,${widest}}`, "gu")) ?? [""];
}

function utf16(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}

function assemble(objects: readonly string[]): Buffer {
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}
