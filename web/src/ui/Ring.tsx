/** The open ring: the mark of Candor, which never claims to be complete. */
export function Ring({ size }: { size: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden style={{ flex: 'none' }}>
      <path
        d="M26 8.6A12.4 12.4 0 1 0 26 23.4"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="4.4"
        strokeLinecap="round"
      />
      <circle cx="16" cy="16" r="3.4" fill="var(--accent)" />
    </svg>
  );
}
