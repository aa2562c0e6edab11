import type { LookWords, RaiseWords } from "@/components/staff/staff-words";

/** English strings for examples and tests; the product makes them from the catalogues (make-words.ts). */
export const exampleLookWords: LookWords = {
  field: "Find a customer",
  placeholder: "Mobile, e-mail or card",
  any: "Any spelling works",
  several: "Several identifiers of one customer",
  clear: "Clear",
  find: "Find",
  searching: "Searching",
  found: "Found",
  scan: "Scan a card",
  lock: "Lock",
  offline: "The till is offline. Check the connection and try again.",
  failed: "That did not work. Try again.",
  soundOn: "Sounds on",
  soundOff: "Sounds off",
  kinds: {
    mobile: "Mobile",
    email: "E-mail",
    cardnumber: "Card",
    externalId: "Member number",
    wechat: "WeChat",
    number: "Mobile, card or member number",
    code: "Card or member number",
  },
  whichKind: "It is a",
  scanner: {
    title: "Scan a card",
    close: "Close",
    view: "What the camera sees",
    starting: "Starting the camera",
    hold: "Hold the code in front of the camera.",
    refused: { title: "The camera may not be used here", text: "Allow it, or type the number." },
    none: { title: "There is no camera", text: "Use a scanner, or type the number." },
    failed: { title: "The camera cannot read codes just now", text: "Type the number." },
  },
  recents: { title: "This shift", cleared: "cleared when you lock", none: "Nobody yet." },
};

export const exampleKeypadWords = { label: "Digits", clear: "Clear", back: "Back" };

export const exampleRaiseWords: RaiseWords = {
  open: "Unlock more",
  title: "Unlock more",
  close: "Close",
  back: "Back",
  confirm: "Unlock",
  wait: "One moment",
  offline: "The till is offline.",
  failed: "That did not work.",
  ways: {
    card: { title: "Scan their card", text: "Opens their cards" },
    "screen-code": { title: "Code on their phone", text: "Opens everything they see" },
    "one-time-code": { title: "Send them a code", text: "Opens everything they see" },
    reveal: { title: "Show one field", text: "Needs a reason and is recorded" },
  },
  card: { label: "Card number", hint: "Scan it, or type the number." },
  screenCode: { label: "Code on their phone", hint: "Six digits." },
  oneTime: {
    send: "Send a code",
    sentTo: "Sent to",
    label: "Code they were sent",
    hint: "Turn the tablet round.",
  },
  reveal: {
    field: "What do you need to see?",
    fields: [
      { value: "mobile", label: "Mobile" },
      { value: "email", label: "E-mail" },
    ],
    reason: "Why?",
    reasons: [
      { value: "caller-check", label: "To check who is calling" },
      { value: "other", label: "Something else" },
    ],
    show: "Show it",
    none: "None on file",
    noted: "Recorded.",
  },
  keypad: exampleKeypadWords,
};
