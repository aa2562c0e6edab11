import type { PageHeaderProps } from "@/components/shell/page-header";

const base: PageHeaderProps = { title: "Progress", updated: "Updated 10:42", refresh: null };
const home = { name: "Layla Haddad", profile: "Profile, Layla Haddad", logo: null };

export const examples: { name: string; props: PageHeaderProps; dir?: "rtl" }[] = [
  { name: "a page", props: base },
  { name: "still loading", props: { ...base, updated: null } },
  { name: "Home", props: { ...base, title: "Layla", home } },
  {
    name: "Home, nameless and long",
    props: {
      ...base,
      title: "Anantapadmanabha Venkataraghavan Subrahmanyam-Krishnamurthy",
      updated: null,
      home: { ...home, name: null, profile: "Profile" },
    },
  },
  { name: "right to left", props: { ...base, title: "التقدّم", updated: "تحديث 10:42" }, dir: "rtl" },
];
