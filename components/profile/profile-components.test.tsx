import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { DeviceList } from "@/components/profile/device-list";
import { examples as deviceExamples } from "@/components/profile/device-list.examples";
import { component as Person, examples as personExamples } from "@/components/profile/person.examples";
import { PreferencesForm } from "@/components/profile/preferences-form";
import { examples as formExamples } from "@/components/profile/preferences-form.examples";
import { SignOut } from "@/components/profile/sign-out";
import { examples as outExamples } from "@/components/profile/sign-out.examples";
import { checkExamples } from "@/components/test-examples";
import { renderIn, textOf } from "@/components/test-render";

const { refresh } = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

afterEach(() => {
  vi.unstubAllGlobals();
  refresh.mockReset();
});

checkExamples("profile", [
  ...personExamples.map(({ name, props }) => ({ name: `person: ${name}`, element: <Person {...props} /> })),
  ...deviceExamples.map(({ name, props }) => ({
    name: `devices: ${name}`,
    element: <DeviceList {...props} />,
  })),
  ...formExamples.map(({ name, props }) => ({
    name: `form: ${name}`,
    element: <PreferencesForm {...props} />,
  })),
  ...outExamples.map(({ name, props }) => ({ name: `out: ${name}`, element: <SignOut {...props} /> })),
]);

it("says that a name is not supplied instead of drawing stars", () => {
  const bare = personExamples.find(({ name }) => name === "nothing known");
  const text = textOf(renderIn("en", bare ? <Person {...bare.props} /> : <p />));
  expect(text).toContain("Name not supplied");
  expect(text).toContain("Nobody in store has looked");
});

it("ends another device by its own address and keeps this one", async () => {
  const call = vi.fn(async () => new Response("{}"));
  vi.stubGlobal("fetch", call);
  const [two] = deviceExamples;
  renderIn("en", two ? <DeviceList {...two.props} /> : <p />);
  fireEvent.click(screen.getByRole("button", { name: "Sign out: Firefox on Windows" }));
  await waitFor(() => expect(refresh).toHaveBeenCalledOnce());
  expect(call).toHaveBeenCalledWith("/api/member/sessions/2", { method: "DELETE", cache: "no-store" });
});

it("says so when a device could not be signed out", async () => {
  vi.stubGlobal("fetch", async () => new Response("", { status: 503 }));
  const [two] = deviceExamples;
  renderIn("en", two ? <DeviceList {...two.props} /> : <p />);
  fireEvent.click(screen.getByRole("button", { name: "Sign out: Firefox on Windows" }));
  expect(await screen.findByText("Could not sign out just now. Try again.")).toBeTruthy();
  expect(refresh).not.toHaveBeenCalled();
});

it("saves language and theme as JSON, and the page comes anew", async () => {
  const call = vi.fn(async (_path: string, _init: RequestInit) => new Response("{}"));
  vi.stubGlobal("fetch", call);
  const [form] = formExamples;
  renderIn("en", form ? <PreferencesForm {...form.props} /> : <p />);
  fireEvent.click(screen.getByRole("radio", { name: "العربية" }));
  expect(call).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(refresh).toHaveBeenCalledOnce());
  expect(call.mock.calls[0]?.[1].body).toBe('{"locale":"ar","theme":"system"}');
});

it("says of each name of a language which language it is in, as a screen reader needs it", () => {
  const [form] = formExamples;
  renderIn("en", form ? <PreferencesForm {...form.props} /> : <p />);
  const said = ["English", "العربية", "हिन्दी"].map((name) => screen.getByText(name).getAttribute("lang"));
  expect(said).toEqual([null, "ar", "hi"]);
});

it("forgets what the device kept before it asks the server, and says when that failed", async () => {
  localStorage.setItem("card", "DS034812BA");
  vi.stubGlobal("fetch", async () => {
    expect(localStorage.length).toBe(0);
    throw new TypeError("no network");
  });
  const [out] = outExamples;
  renderIn("en", out ? <SignOut {...out.props} /> : <p />);
  fireEvent.click(screen.getByRole("button", { name: "Sign out" }));
  expect(await screen.findByText("Could not sign out just now.")).toBeTruthy();
});
