import type { ShowCodeWords } from "@/components/staff/show-code";
import type { StaffSignInWords } from "@/components/staff/staff-sign-in-form";
import type { LookWords, PinWords, RaiseWords, ScanWords } from "@/components/staff/staff-words";
import type { Translate } from "@/lib/format/speech";

const kinds = ["mobile", "email", "cardnumber", "externalId", "wechat", "number", "code"] as const;

/** The look-up column in the language of the screen. */
export function lookWords(t: Translate): LookWords {
  const say = (key: string) => t(`staff.look.${key}`);
  return {
    field: say("field"),
    placeholder: say("placeholder"),
    any: say("any"),
    several: say("several"),
    clear: say("clear"),
    find: say("find"),
    searching: say("searching"),
    found: say("found"),
    scan: say("scan"),
    lock: say("lock"),
    offline: t("staff.offline"),
    failed: t("staff.failed"),
    soundOn: say("soundOn"),
    soundOff: say("soundOff"),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, t(`staff.kinds.${kind}`)])),
    whichKind: t("staff.ambiguous.which"),
    scanner: scanWords(t),
    recents: {
      title: t("staff.recents.title"),
      cleared: t("staff.recents.cleared"),
      none: t("staff.recents.none"),
    },
  };
}

function scanWords(t: Translate): ScanWords {
  const say = (key: string) => t(`staff.scan.${key}`);
  const fault = (key: string) => ({ title: say(`${key}.title`), text: say(`${key}.text`) });
  return {
    title: say("title"),
    close: t("common.close"),
    view: say("view"),
    starting: say("starting"),
    hold: say("hold"),
    refused: fault("refused"),
    none: fault("none"),
    failed: fault("failed"),
  };
}

function keypad(t: Translate) {
  return { label: t("staff.keypad.label"), clear: t("staff.keypad.clear"), back: t("staff.keypad.back") };
}

/** Raising and revealing in the language of the screen. */
export function raiseWords(t: Translate): RaiseWords {
  const say = (key: string) => t(`staff.raise.${key}`);
  const way = (key: string) => ({ title: say(`ways.${key}.title`), text: say(`ways.${key}.text`) });
  const options = (group: "fields" | "reasons", values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`staff.reveal.${group}.${value}`) }));
  return {
    open: say("open"),
    title: say("title"),
    close: t("common.close"),
    back: t("common.back"),
    confirm: say("confirm"),
    wait: say("wait"),
    offline: t("staff.offline"),
    failed: t("staff.failed"),
    ways: {
      card: way("card"),
      "screen-code": way("screenCode"),
      "one-time-code": way("oneTime"),
      reveal: way("reveal"),
    },
    card: { label: say("card.label"), hint: say("card.hint") },
    screenCode: { label: say("screenCode.label"), hint: say("screenCode.hint") },
    oneTime: {
      send: say("oneTime.send"),
      sentTo: say("oneTime.sentTo"),
      label: say("oneTime.label"),
      hint: say("oneTime.hint"),
    },
    reveal: {
      field: t("staff.reveal.field"),
      fields: options("fields", ["mobile", "email", "name", "external-id"]),
      reason: t("staff.reveal.reason"),
      reasons: options("reasons", ["caller-check", "correct-details", "complaint", "other"]),
      show: t("staff.reveal.show"),
      none: t("staff.reveal.none"),
      noted: t("staff.reveal.noted"),
    },
    keypad: keypad(t),
  };
}

/** Choosing a PIN, or unlocking; without a PIN a locked screen says what to do instead. */
export function pinWords(t: Translate, use: "choose" | "unlock" | "none"): PinWords {
  const say = (key: string) => t(`staff.pin.${key}`);
  return {
    open: say("open"),
    title: say(`${use}.title`),
    text: say(`${use}.text`),
    label: say("label"),
    confirm: say(use === "choose" ? "choose.confirm" : "unlock.confirm"),
    again: say("again"),
    differs: say("differs"),
    sixDigits: say("sixDigits"),
    later: say("later"),
    failed: t("staff.failed"),
    offline: t("staff.offline"),
    signOut: say("signOut"),
    keypad: keypad(t),
  };
}

/** The sign-in of store staff in the language of the screen. */
export function staffSignInWords(t: Translate): StaffSignInWords {
  const say = (key: string) => t(`staff.signIn.${key}`);
  return {
    title: say("title"),
    text: say("text"),
    email: say("email"),
    password: say("password"),
    submit: say("submit"),
    busy: say("busy"),
    sso: say("sso"),
    script: t("sign-in.script"),
    faults: {
      unavailable: say("faults.TryAgain"),
      "code-wrong": say("faults.CredentialsSignin"),
      network: say("faults.Offline"),
    },
    pin: pinWords(t, "choose"),
  };
}

/** The foot of the till view; one finished sentence for each second of the countdown. */
export function actWords(t: Translate, countdownMs: number) {
  const seconds = Math.ceil(countdownMs / 1_000);
  return {
    open: t("staff.acts.open"),
    keep: t("staff.acts.keep"),
    done: t("staff.acts.done"),
    clears: Array.from({ length: seconds + 1 }, (_, left) => t("staff.acts.clears", { seconds: left })),
  };
}

/** The member's on-screen code, for the Card screen. */
export function showCodeWords(t: Translate): ShowCodeWords {
  const say = (key: string) => t(`staff.showCode.${key}`);
  return {
    open: say("open"),
    title: say("title"),
    text: say("text"),
    close: say("close"),
    failed: say("failed"),
    left: Array.from({ length: 61 }, (_, seconds) => t("staff.showCode.left", { seconds })),
  };
}
