import { create } from "qrcode";

export type QrPath = { readonly size: number; readonly path: string };

/** A QR code as one SVG path of unit squares; the page draws it, so nothing is fetched. */
export function qrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  let path = "";
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
  return { size: modules.size, path };
}
