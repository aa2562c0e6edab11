import type { EmptyTillProps } from "@/components/staff/empty-till";

export const examples: { name: string; props: EmptyTillProps; dir?: "rtl" }[] = [
  {
    name: "nobody at the till",
    props: {
      title: "Ask for a mobile number, e-mail or card",
      text: "Type it in the field in any form, or scan the card anywhere on this screen.",
      grades: [
        { how: "Typed", shows: "masked summary" },
        { how: "Scanned card", shows: "the same, and their cards" },
        { how: "Their code", shows: "everything they see" },
      ],
    },
  },
];
