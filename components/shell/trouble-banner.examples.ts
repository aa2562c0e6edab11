import type { TroubleBannerProps } from "@/components/shell/trouble-banner";

const over = { title: "Up to date again", text: "Everything here is as it should be." };

export const examples: { name: string; props: TroubleBannerProps; dir?: "rtl" }[] = [
  {
    name: "dated",
    props: {
      words: {
        title: "Shown as of 10:42",
        text: "We could not refresh just now. Your points are safe.",
      },
      over,
      retry: "Try again",
    },
  },
  {
    name: "slow",
    props: {
      words: {
        title: "Taking longer than usual",
        text: "Some parts may be a little behind. Your points are safe.",
      },
      over,
      retry: "Try again",
    },
  },
  {
    name: "dated, right to left",
    dir: "rtl",
    props: {
      words: { title: "معروضة كما في 10:42", text: "تعذّر التحديث الآن. نقاطك بأمان." },
      over: { title: "كل شيء محدّث من جديد", text: "كل ما هنا كما ينبغي." },
      retry: "أعد المحاولة",
    },
  },
];
