import type { ComponentProps } from "react";
import type { SoundSwitch } from "@/components/staff/sound-switch";

type Props = ComponentProps<typeof SoundSwitch>;

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "on", props: { words: { soundOn: "Sounds on", soundOff: "Sounds off" } } },
  {
    name: "right to left",
    dir: "rtl",
    props: { words: { soundOn: "الأصوات مفعّلة", soundOff: "الأصوات متوقفة" } },
  },
];
