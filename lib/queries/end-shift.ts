/** Signs out: the session's row goes, and with it the PIN and what was looked up. */
export async function endShift(): Promise<void> {
  const token = await fetch("/api/auth/csrf", { cache: "no-store" })
    .then((response) => response.json())
    .then((body: unknown) =>
      typeof body === "object" && body !== null ? Reflect.get(body, "csrfToken") : null,
    )
    .catch(() => null);
  if (typeof token !== "string") return;
  const body = new URLSearchParams({ csrfToken: token, json: "true" });
  await fetch("/api/auth/signout", { method: "POST", body, cache: "no-store" }).catch(() => undefined);
}
