import { List } from "@/components/ui/list";
import { Tag, type TagProps } from "@/components/ui/tag";

export type StaffCard = {
  id: number;
  title: string;
  /** Whole, or its last four. */
  number: string;
  status: string;
  tone: NonNullable<TagProps["tone"]>;
  off: boolean;
  notes: readonly string[];
};

/** Cards with their status in words; a code is drawn on the customer's own screen only. */
export function StaffCardList({ label, cards }: { label: string; cards: readonly StaffCard[] }) {
  return (
    <List label={label}>
      {cards.map((card) => (
        <li key={card.id}>
          <div className="item">
            <span className="main">
              <b>{card.title}</b>
              <span className="note sm t2">
                <bdi dir="ltr">{card.number}</bdi>
              </span>
              {card.notes.map((note) => (
                <span key={note} className="note sm t2">
                  {note}
                </span>
              ))}
            </span>
            <span className="side">
              <Tag tone={card.tone} open={card.off}>
                {card.status}
              </Tag>
            </span>
          </div>
        </li>
      ))}
    </List>
  );
}
