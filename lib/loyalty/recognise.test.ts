import { expect, test } from "vitest";
import { maskedForm, recognise, recogniseAs, tidyIdentifier } from "@/lib/loyalty/recognise";

const mobile = [
  "1234512345",
  "12345 12345",
  " 12345-12345 ",
  "12345.12345",
  "(12345) 12345",
  "12345/12345",
  "01234512345",
  "0 12345 12345",
  "+911234512345",
  "+91 12345 12345",
  "+91-12345-12345",
  "+91 (0) 12345 12345",
  "0091 12345 12345",
  "00911234512345",
  "911234512345",
  "91 12345 12345",
  "１２３４５１２３４５",
  "＋９１ １２３４５ １２３４５",
  "١٢٣٤٥١٢٣٤٥",
  "۱۲۳۴۵۱۲۳۴۵",
  "१२३४५१२३४५",
  "\u202a+91 12345 12345\u202c",
  "12345\u00a012345",
  "12345\u200b12345",
  "12345–12345",
];

test.each(mobile)("%j is offered as a mobile first", (text) => {
  const found = recognise(text);
  expect(found).toMatchObject({ state: "readable", looks: "mobile" });
  expect(found.state === "readable" && found.kinds[0]).toBe("mobile");
});

test.each([
  "bubalus@example.com",
  "BUBALUS@EXAMPLE.COM",
  " Bubalus@Example.com ",
  "bubalus @example.com",
  "ｂｕｂａｌｕｓ＠ｅｘａｍｐｌｅ．ｃｏｍ",
])("%j is that e-mail, in small letters", (text) => {
  expect(recognise(text)).toEqual({
    state: "readable",
    text: "bubalus@example.com",
    kinds: ["email"],
    looks: "email",
  });
});

test.each(["12341234", "123 412 34", "1234-1234", "１２３４１２３４"])(
  "%j may be a mobile, a member number or a card, and is called a number",
  (text) => {
    expect(recognise(text)).toEqual({
      state: "readable",
      text: "12341234",
      kinds: ["mobile", "externalId", "cardnumber"],
      looks: "number",
    });
  },
);

test.each(["DS034812BA", "DS 034812 BA", "DS-034812-BA", " ds034812ba ", "ＤＳ０３４８１２ＢＡ", "MPQSP100"])(
  "%j is a card or member number",
  (text) => {
    expect(recognise(text)).toMatchObject({
      state: "readable",
      kinds: ["cardnumber", "externalId"],
      looks: "code",
    });
  },
);

test.each(["8004000000001846", "8004 0000 0000 1846", "8004-0000-0000-1846"])(
  "%j is too long for a mobile, so a card",
  (text) => {
    expect(recognise(text)).toMatchObject({ text: "8004000000001846", looks: "cardnumber" });
  },
);

test.each([
  ["a@b@c.example", "exactly-one-at"],
  ["@example.com", "email-shape"],
  ["bubalus@", "email-shape"],
  ["12345", "too-few-digits"],
  ["+12345", "too-few-digits"],
  ["98x7654321", "letters-in-number"],
  ["9876543O21", "letters-in-number"],
  ["+91 12345 abcde", "letters-in-number"],
  ["Layla Haddad", "no-digits"],
  ["", "empty"],
  ["   ", "empty"],
  ["\u200b", "empty"],
  ["+1234567890123456", "too-many-digits"],
  ["12345*6789", "characters"],
  ["A1", "too-few-digits"],
])("%j is refused by the rule %s, never silently", (text, rule) => {
  expect(recognise(text)).toEqual({ state: "unreadable", rule });
});

test("a scanned text is a card before anything else, whatever it looks like", () => {
  expect(recognise("1234512345", "scanned")).toMatchObject({
    kinds: ["cardnumber", "externalId", "mobile"],
    looks: "cardnumber",
  });
  expect(recognise("12AB34", "scanned")).toMatchObject({ kinds: ["cardnumber", "externalId"] });
});

test("who says that a text is a card is believed", () => {
  expect(recogniseAs("98x7654321", "cardnumber")).toMatchObject({
    state: "readable",
    kinds: ["cardnumber"],
  });
  expect(recogniseAs("98x7654321y", "mobile")).toEqual({ state: "unreadable", rule: "letters-in-number" });
  expect(recogniseAs("a@b@c.example", "email")).toEqual({ state: "unreadable", rule: "exactly-one-at" });
  expect(recogniseAs("12345", "mobile")).toEqual({ state: "unreadable", rule: "too-few-digits" });
});

test("scanner control characters go", () => {
  expect(tidyIdentifier("\u0002DS034812BA\u0003\r")).toBe("DS034812BA");
});

test.each([
  ["mobile", "0501234821", "971", "+971 50 ••• 4821"],
  ["mobile", "+971501234821", "91", "+97 ••• 4821"],
  ["mobile", "+971501234821", "971", "+971 50 ••• 4821"],
  ["mobile", "971501234821", "971", "+971 50 ••• 4821"],
  ["mobile", "1234512345", "91", "+91 12 ••• 2345"],
  ["email", "rana@example.com", "91", "r•••@example.com"],
  ["cardnumber", "8004000000001846", "91", "8004 •••• 1846"],
  ["cardnumber", "DS034812BA", "91", "•••• 12BA"],
  ["externalId", "12341234", "91", "•••• 1234"],
] as const)("%s %s is named %s", (kind, text, code, shown) => {
  expect(maskedForm(kind, text, code)).toBe(shown);
});
