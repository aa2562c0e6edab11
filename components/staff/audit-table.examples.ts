import type { AuditTableProps } from "@/components/staff/audit-table";

export const examples: { name: string; props: AuditTableProps; dir?: "rtl" }[] = [
  {
    name: "records",
    props: {
      caption: "Look-up trail",
      columns: ["Time", "Person", "What", "How", "Result", "View", "Device"],
      rows: [
        {
          seq: 2,
          time: "21 Nov 10:42",
          person: "Asha Rao",
          event: "Look-up",
          how: "Mobile",
          result: "Found",
          grade: "Masked view",
          device: "Chrome · Android",
        },
        {
          seq: 1,
          time: "21 Nov 10:40",
          person: "Asha Rao",
          event: "Sign-in",
          how: "",
          result: "Done",
          grade: "",
          device: "Chrome · Android",
        },
      ],
    },
  },
];
