"use client";

import type { KeypadWords } from "@/components/staff/staff-words";

export type KeypadProps = {
  value: string;
  most: number;
  words: KeypadWords;
  onValue: (value: string) => void;
};

const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

/** Large digits, for a tablet that is turned round to the customer. Always left to right. */
export function Keypad({ value, most, words, onValue }: KeypadProps) {
  const add = (digit: string) => onValue((value + digit).slice(0, most));
  return (
    <fieldset className="grid grid-cols-3 gap-2" dir="ltr">
      <legend className="vh">{words.label}</legend>
      {digits.map((digit) => (
        <Key key={digit} label={digit} onPress={() => add(digit)} />
      ))}
      <Key label={words.clear} quiet onPress={() => onValue("")} />
      <Key label="0" onPress={() => add("0")} />
      <Key label={words.back} quiet onPress={() => onValue(value.slice(0, -1))} />
    </fieldset>
  );
}

function Key({ label, quiet = false, onPress }: { label: string; quiet?: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className={`btn quiet min-h-14! px-2! ${quiet ? "sm" : "text-xl!"}`}
      onClick={onPress}
    >
      {label}
    </button>
  );
}
