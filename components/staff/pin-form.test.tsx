import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { exampleKeypadWords } from "@/components/staff/example-staff-words";
import { PinForm } from "@/components/staff/pin-form";
import type { PinWords } from "@/components/staff/staff-words";

const words: PinWords = {
  open: "Choose a PIN",
  title: "PIN",
  text: "Six digits.",
  label: "PIN",
  confirm: "Go",
  again: "The same PIN again",
  differs: "The two were not the same.",
  sixDigits: "A PIN has six digits.",
  later: "Not now",
  failed: "That did not work.",
  offline: "Offline.",
  signOut: "Sign out",
  keypad: exampleKeypadWords,
};
const ok = async () => ({ ok: true, data: null }) as const;
const press = (digits: string) => {
  for (const digit of digits) fireEvent.click(screen.getByText(digit));
};
const go = () => fireEvent.click(screen.getByText("Go"));
const setUp = (change: Partial<Parameters<typeof PinForm>[0]> = {}) => {
  const calls = { onPin: vi.fn(ok), onDone: vi.fn(), onEnded: vi.fn() };
  render(<PinForm words={words} {...calls} {...change} />);
  return calls;
};

test("six digits on the large keys go out", async () => {
  const { onPin, onDone } = setUp();
  press("482913");
  go();
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(onPin).toHaveBeenCalledWith("482913");
});

test("five digits stay here, with a sentence", () => {
  const { onPin } = setUp();
  press("48291");
  go();
  expect(screen.getByText("A PIN has six digits.")).toBeTruthy();
  expect(onPin).not.toHaveBeenCalled();
});

test("a new PIN is asked for twice, and two different ones begin again", async () => {
  const { onPin, onDone } = setUp({ twice: true });
  press("482913");
  go();
  press("111111");
  go();
  expect(screen.getByText("The two were not the same.")).toBeTruthy();
  expect(onPin).not.toHaveBeenCalled();
  press("482913");
  go();
  press("482913");
  go();
  await waitFor(() => expect(onDone).toHaveBeenCalled());
});

test("the fifth wrong PIN ends the shift", async () => {
  const problem = { status: 401, code: "sign-in", title: null, choices: [], rule: null };
  const { onEnded } = setUp({ onPin: async () => ({ ok: false, problem }) });
  press("111111");
  go();
  await waitFor(() => expect(onEnded).toHaveBeenCalled());
});

test("a PIN cannot be read from the screen", () => {
  setUp();
  press("482913");
  expect(screen.getByLabelText("PIN").getAttribute("type")).toBe("password");
});
