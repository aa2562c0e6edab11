import type { DialogProps } from "@/components/staff/dialog";

const base: DialogProps = {
  title: "Unlock more",
  close: "Close",
  onClose: () => undefined,
  children: "Something the customer can show opens more of their account.",
};

/** By itself: an open modal dialog is all that a page lets anybody use. */
export const alone = true;

export const examples: { name: string; props: DialogProps; dir?: "rtl" }[] = [
  { name: "short", props: base },
  {
    name: "long title, more than a screen",
    props: {
      ...base,
      title: "Something the customer can show ".repeat(3),
      children: "One line more. ".repeat(400),
    },
  },
  {
    name: "right to left",
    dir: "rtl",
    props: { ...base, title: "افتح المزيد", close: "إغلاق", children: "رمز من هاتف العميل." },
  },
];
