export type Qr = { readonly size: number; readonly path: string };

/** Black on white in every scheme: scanners want contrast, and the quiet zone belongs to the picture. */
export function QrCode({ qr, label, side = 120 }: { qr: Qr; label: string; side?: number }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`-2 -2 ${qr.size + 4} ${qr.size + 4}`}
      width={side}
      height={side}
      shapeRendering="crispEdges"
    >
      <rect x="-2" y="-2" width={qr.size + 4} height={qr.size + 4} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  );
}
