/** The brand's logo, or Rung's mark: three rungs, the highest at full strength. It never mirrors. */
export function Mark({ logo = null }: { logo?: string | null }) {
  // biome-ignore lint/performance/noImgElement: there is no image optimiser, and a logo is one small file
  if (logo) return <img className="logo" src={logo} alt="" />;
  return (
    <svg className="mark" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <rect x="1" y="20" width="13" height="5" rx="2.5" />
      <rect x="7.5" y="11.5" width="13" height="5" rx="2.5" />
      <rect x="14" y="3" width="13" height="5" rx="2.5" />
    </svg>
  );
}
