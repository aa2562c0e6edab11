import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { WhichStep } from "@/components/shell/which-step";
import type { SignInWords } from "@/lib/i18n/sign-in-words";

const words = {
  whichTitle: "Which account is yours?",
  whichLead: "Several accounts have this number.",
  which: "E-mail or member number",
  submit: "Sign in",
  signingIn: "Signing in",
  errors: { "which-empty": "Enter one.", "which-one": "None of them has that.", unavailable: "Not now." },
} as unknown as SignInWords;

function show(answer: { ok: true } | { ok: false; fault: string }) {
  const send = vi.fn(async () => answer);
  const [onIn, onLost] = [vi.fn(), vi.fn()];
  render(<WhichStep words={words} send={send} onIn={onIn} onLost={onLost} />);
  const field = screen.getByRole("textbox", { name: words.which });
  const enter = (value: string) => {
    fireEvent.change(field, { target: { value } });
    fireEvent.click(screen.getByRole("button", { name: words.submit }));
  };
  return { send, onIn, onLost, field, enter };
}

it("asks for one more thing, and lets in who names their account", async () => {
  const { send, onIn, field, enter } = show({ ok: true });
  expect(document.activeElement).toBe(field);
  enter("bubalus@example.com");
  await vi.waitFor(() => expect(onIn).toHaveBeenCalledOnce());
  expect(send).toHaveBeenCalledWith("bubalus@example.com");
});

it("keeps what was typed when no account has it, and says so", async () => {
  const { onLost, field, enter } = show({ ok: false, fault: "which-one" });
  enter("somebody@example.com");
  await screen.findByText("None of them has that.");
  expect(field).toHaveProperty("value", "somebody@example.com");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(onLost).not.toHaveBeenCalled();
});

it("goes back to the code when no try is left", async () => {
  const { onLost, enter } = show({ ok: false, fault: "code-wrong" });
  enter("somebody@example.com");
  await vi.waitFor(() => expect(onLost).toHaveBeenCalledWith("code-wrong"));
});

it("sends nothing for nothing", async () => {
  const { send, enter } = show({ ok: true });
  enter("  ");
  await screen.findByText("Enter one.");
  expect(send).not.toHaveBeenCalled();
});
