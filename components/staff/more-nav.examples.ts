import type { MoreNavProps } from "@/components/staff/more-nav";

export const examples: { name: string; props: MoreNavProps; dir?: "rtl" }[] = [
  {
    name: "parts",
    props: {
      label: "More about this customer",
      parts: ["Tier", "Goals", "Trackers", "Points", "Cards", "Activity", "Details"].map((label, index) => ({
        label,
        href: `/staff/lookups/h?more=${label.toLowerCase()}`,
        current: index === 0,
      })),
    },
  },
];
