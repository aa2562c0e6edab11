import type { StaffCard } from "@/components/staff/staff-card-list";

const card: StaffCard = {
  id: 1,
  title: "CardSeries14",
  number: "•••• 12BA",
  status: "Active",
  tone: "ok",
  off: false,
  notes: ["Issued 20 Nov 2025 · Until 16 Aug 2028"],
};

export const examples: { name: string; props: { label: string; cards: StaffCard[] }; dir?: "rtl" }[] = [
  {
    name: "every state",
    props: {
      label: "Cards",
      cards: [card, { ...card, id: 2, status: "Suspended", tone: "warn", off: true, notes: [] }],
    },
  },
];
