"use client";

import { type FormEvent, useState } from "react";
import { PinForm } from "@/components/staff/pin-form";
import type { PinWords } from "@/components/staff/staff-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { goToProvider, signIn } from "@/lib/queries/sign-in";
import { putPin } from "@/lib/queries/staff-api";
import { routes } from "@/lib/routes";

export type StaffSignInWords = {
  title: string;
  text: string;
  email: string;
  password: string;
  submit: string;
  busy: string;
  sso: string;
  /** Said where scripts are off. */
  script: string;
  /** By fault; the first one stands for any other. */
  faults: Readonly<Record<"unavailable" | "code-wrong" | "network", string>>;
  pin: PinWords;
};

export type StaffSignInFormProps = {
  ways: { directory: boolean; oidc: boolean };
  words: StaffSignInWords;
  /** What went wrong before this page, in words. */
  fault: string | null;
};

const toTill = () => window.location.replace(routes.staff);

/** E-mail and password, or the company's account; then the PIN of this shift. */
export function StaffSignInForm({ ways, words, fault: before }: StaffSignInFormProps) {
  const [signedIn, setSignedIn] = useState(false);
  const [fault, setFault] = useState(before);
  const [busy, setBusy] = useState(false);
  const say = (code: string) => {
    setBusy(false);
    setFault(code === "code-wrong" || code === "network" ? words.faults[code] : words.faults.unavailable);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await signIn("staff", {
      email: String(fields.get("email") ?? ""),
      password: String(fields.get("password") ?? ""),
    });
    if (answer.ok) setSignedIn(true);
    else say(answer.fault);
  };
  if (signedIn) return <ChoosePin words={words.pin} />;
  return (
    <>
      <div className="grid gap-2">
        <h1 className="title">{words.title}</h1>
        <p className="t2">{words.text}</p>
      </div>
      <noscript>
        <p className="alert">{words.script}</p>
      </noscript>
      {fault && (
        <p className="alert" role="alert">
          {fault}
        </p>
      )}
      {ways.directory && (
        // method "dialog": sent before the scripts are here it leads nowhere, above all not into an address.
        <form className="grid gap-4" method="dialog" onSubmit={(event) => void submit(event)}>
          <Field
            id="email"
            name="email"
            type="email"
            label={words.email}
            autoComplete="username"
            dir="ltr"
            required
          />
          <Field
            id="password"
            name="password"
            type="password"
            label={words.password}
            autoComplete="current-password"
            dir="ltr"
            required
          />
          <Button type="submit" full aria-busy={busy}>
            {busy ? words.busy : words.submit}
          </Button>
        </form>
      )}
      {ways.oidc && (
        <Button
          variant={ways.directory ? "line" : "filled"}
          full
          onClick={() => void goToProvider("staff-oidc").then((answer) => answer.ok || say(answer.fault))}
        >
          {words.sso}
        </Button>
      )}
    </>
  );
}

function ChoosePin({ words }: { words: PinWords }) {
  return (
    <>
      <div className="grid gap-2">
        <h1 className="title">{words.title}</h1>
        <p className="t2">{words.text}</p>
      </div>
      <PinForm words={words} twice onPin={putPin} onDone={toTill} onEnded={() => window.location.reload()} />
      <Button variant="quiet" full onClick={toTill}>
        {words.later}
      </Button>
    </>
  );
}
