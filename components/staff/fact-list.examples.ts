import type { Fact } from "@/components/staff/fact-list";

export const examples: { name: string; props: { facts: Fact[] }; dir?: "rtl" }[] = [
  {
    name: "identity",
    props: {
      facts: [
        { name: "Name", value: "Bubalus Bubalis" },
        { name: "Mobile", value: "1234512345", ltr: true },
      ],
    },
  },
];
