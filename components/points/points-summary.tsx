import { Item, List } from "@/components/ui/list";

export type PointsSummaryProps = {
  rows: readonly { key: string; title: string; note: string | null; side: string; sideNote: string | null }[];
};

/** What is ready, what of it ends next, what is arriving. Finished words. */
export function PointsSummary({ rows }: PointsSummaryProps) {
  return (
    <List>
      {rows.map(({ key, ...row }) => (
        <li key={key}>
          <Item amount {...row} />
        </li>
      ))}
    </List>
  );
}
