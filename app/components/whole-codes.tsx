const code = /(\d{4}-\d{6}-\d{2}-\d{2}-\d{6}|\b[0-9A-Z]{18}\b)/;

/** Codes that people compare by eye stay on one line. */
export function WholeCodes({ text }: { readonly text: string }) {
  return text.split(code).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} className="nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
