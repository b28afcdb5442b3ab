/** The instrument case with its ruler: the mark of the market. */
export function BrandMark() {
  return (
    <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
      <rect width="30" height="30" rx="4" fill="var(--brand)" />
      <path
        d="M6 21V9h18v12M6 21h18M10 21v-3M14 21v-5M18 21v-3M22 21v-5M11 12.5h8"
        fill="none"
        stroke="var(--brand-ink)"
        strokeWidth="2"
      />
    </svg>
  );
}
