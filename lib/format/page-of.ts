/** One page of a long list. `from` and `to` count from 1, both included. */
export type PageOf<T> = {
  rows: readonly T[];
  page: number;
  pages: number;
  from: number;
  to: number;
  total: number;
};

/**
 * Cuts a page out of a list; a page that is not there is the nearest one that is.
 * @param page counted from 1
 */
export function pageOf<T>(list: readonly T[], page: number, size: number): PageOf<T> {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const at = Math.min(Math.max(1, Math.floor(page) || 1), pages);
  const start = (at - 1) * size;
  const rows = list.slice(start, start + size);
  return {
    rows,
    page: at,
    pages,
    from: rows.length === 0 ? 0 : start + 1,
    to: start + rows.length,
    total: list.length,
  };
}
