import type { ProgramSwitchProps } from "@/components/points/program-switch";

const part = (label: string, current = false) => ({ label, href: `/points?program=${label}`, current });

export const examples: { name: string; props: ProgramSwitchProps; dir?: "rtl" }[] = [
  {
    name: "two",
    props: { label: "Programme", programs: [part("DocDemoDefaultProgram", true), part("DocTransferPoints")] },
  },
  {
    name: "five",
    props: {
      label: "Programme",
      programs: ["Retail", "Cafés", "Travel", "Cinema", "Friends of the house"].map((name, index) =>
        part(name, index === 1),
      ),
    },
  },
];
