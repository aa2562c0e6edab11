/** One record in finished words; no cell names a customer. */
export type AuditRow = {
  seq: number;
  time: string;
  person: string;
  event: string;
  how: string;
  result: string;
  grade: string;
  device: string;
};

export type AuditTableProps = {
  caption: string;
  columns: readonly string[];
  rows: readonly AuditRow[];
};

/** The trail, newest first. Scrolls sideways by itself where the screen is narrow. */
export function AuditTable({ caption, columns, rows }: AuditTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={caption}>
      <table className="w-full text-start sm">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr className="border-b border-(--line-1)">
            {columns.map((column) => (
              <th key={column} scope="col" className="py-3 pe-6 text-start med t2 whitespace-nowrap">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.seq} className="border-b border-(--line-1) align-top">
              <td className="py-3 pe-6 num whitespace-nowrap">{row.time}</td>
              <td className="py-3 pe-6">{row.person}</td>
              <td className="py-3 pe-6 med">{row.event}</td>
              <td className="py-3 pe-6">{row.how}</td>
              <td className="py-3 pe-6">{row.result}</td>
              <td className="py-3 pe-6">{row.grade}</td>
              <td className="py-3 pe-6 t2 whitespace-nowrap">{row.device}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
