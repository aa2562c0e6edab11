import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Facts } from "@/components/ui/facts";
import { beside } from "@/lib/format/beside";

test("facts read as one line, each of them whole, the dot with the one before it", () => {
  const text = beside(["Spend ₹9,000", "9 Nov to 9 Dec", "18 days left"]);
  const { container } = render(<Facts text={text} />);
  expect(container.textContent).toBe(text);
  const whole = [...container.querySelectorAll(".inline-block")].map(({ textContent }) => textContent);
  expect(whole).toEqual(["Spend ₹9,000\u00a0·", "9 Nov to 9 Dec\u00a0·", "18 days left"]);
});
