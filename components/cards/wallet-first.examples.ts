import type { WalletFirstProps } from "@/components/cards/wallet-first";

// Code 128 of 80042719 as the encoder draws it, which only servers may load.
const shape = {
  kind: "linear",
  symbology: "code128",
  width: 99,
  height: 1,
  path: "M10 0h2v1h-2zM13 0h1v1h-1zM16 0h3v1h-3zM21 0h1v1h-1zM23 0h1v1h-1zM26 0h4v1h-4zM32 0h1v1h-1zM35 0h1v1h-1zM39 0h2v1h-2zM43 0h3v1h-3zM47 0h2v1h-2zM51 0h1v1h-1zM54 0h2v1h-2zM58 0h1v1h-1zM60 0h3v1h-3zM65 0h2v1h-2zM70 0h1v1h-1zM74 0h1v1h-1zM76 0h2v1h-2zM81 0h3v1h-3zM85 0h1v1h-1zM87 0h2v1h-2z",
} as const satisfies NonNullable<WalletFirstProps["code"]>["shape"];
const code: NonNullable<WalletFirstProps["code"]> = {
  number: "80042719",
  shape,
  words: {
    codeOf: "Code for card 8004 2719",
    noCode: "This number cannot be drawn as a code.",
    copy: "Copy the number",
    copied: "Copied",
  },
};
const plate: WalletFirstProps["plate"] = {
  title: "Rung card",
  name: "Layla Haddad",
  number: "8004 2719",
  line: "Active · since 14 Mar 2024",
  rank: 2,
  ladder: { next: true, below: 1 },
};
const base: Omit<WalletFirstProps, "code"> = {
  plate,
  href: "/card/1",
  fields: [],
  words: { show: "Show the code", showCard: "Show the code of Rung card" },
};

export const examples: { name: string; props: WalletFirstProps; dir?: "rtl" }[] = [
  { name: "a card with its code", props: { ...base, code } },
  { name: "a number that no code holds", props: { ...base, code: { ...code, shape: null } } },
  { name: "no card can be used", props: { ...base, code: null } },
  {
    name: "long name, fields, top tier",
    props: {
      ...base,
      plate: {
        ...plate,
        title: "Weekend car of the whole family and its friends",
        name: "Anantapadmanabha Venkataraghavan Subrahmanyam-Krishnamurthy",
        rank: 6,
        ladder: { next: false, below: 2 },
      },
      code,
      fields: [
        { name: "Vehicle", value: "KA05SBX1" },
        { name: "Vehicle type", value: "A very long kind of car with a trailer" },
      ],
    },
  },
  {
    name: "right to left",
    props: {
      ...base,
      plate: { ...plate, title: "بطاقة رنغ", name: "ياسمين", line: "نشطة · منذ 14 مارس 2024" },
      code,
      words: { show: "اعرض الرمز", showCard: "اعرض رمز بطاقة رنغ" },
    },
    dir: "rtl",
  },
];
