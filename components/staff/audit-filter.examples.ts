import type { AuditFilterProps } from "@/components/staff/audit-filter";

const everything = [{ value: "", label: "Any" }];

export const examples: { name: string; props: AuditFilterProps; dir?: "rtl" }[] = [
  {
    name: "nothing chosen",
    props: {
      action: "/staff/audit",
      words: {
        title: "Filter",
        from: "From",
        to: "To",
        person: "Person",
        event: "What",
        result: "Result",
        apply: "Show",
        reset: "Show all",
        export: "Export as CSV",
      },
      people: everything,
      events: everything,
      results: everything,
      chosen: { from: "", to: "", person: "", event: "", result: "" },
      exportHref: "/api/staff/audit?format=csv",
    },
  },
];
