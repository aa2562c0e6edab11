import type { WalletFirstProps } from "@/components/cards/wallet-first";
import { barcodeShape } from "@/lib/format/barcode-shape";
import type { Symbology } from "@/lib/loyalty/view-models";

const code = (number: string, symbology: Symbology): WalletFirstProps["code"] => ({
  number,
  shape: barcodeShape(number, symbology),
  words: {
    codeOf: `Code for card ${number}`,
    noCode: "This number cannot be drawn as a code.",
    copy: "Copy the number",
    copied: "Copied",
  },
});
const plate: WalletFirstProps["plate"] = {
  title: "Rung card",
  name: "Layla Haddad",
  number: "8004 … 1846",
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
  { name: "a linear code", props: { ...base, code: code("8004271933501846", "code128") } },
  { name: "a square code", props: { ...base, code: code("8004271933501846", "qrcode") } },
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
      code: code("800427193350184600112233445566778899", "code128"),
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
      code: code("8004271933501846", "code128"),
      words: { show: "اعرض الرمز", showCard: "اعرض رمز بطاقة رنغ" },
    },
    dir: "rtl",
  },
];
