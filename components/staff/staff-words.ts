/** Finished strings of the look-up column, made on the server in the language of the screen. */
export type LookWords = {
  field: string;
  placeholder: string;
  any: string;
  several: string;
  clear: string;
  find: string;
  searching: string;
  found: string;
  scan: string;
  lock: string;
  offline: string;
  failed: string;
  soundOn: string;
  soundOff: string;
  /** By kind, `number` and `code` included. */
  kinds: Readonly<Record<string, string>>;
  /** Over the choices of an ambiguous or slipped text. */
  whichKind: string;
  scanner: ScanWords;
  recents: { title: string; cleared: string; none: string };
};

/** One line of "this shift". */
export type RecentLine = { key: string; shown: string; time: string };

type Fault = { title: string; text: string };

/** Finished strings of the camera dialog. */
export type ScanWords = {
  title: string;
  close: string;
  view: string;
  starting: string;
  hold: string;
  refused: Fault;
  none: Fault;
  failed: Fault;
};

/** Finished strings of "unlock more": raising the view, and revealing one field. */
export type RaiseWords = {
  open: string;
  title: string;
  close: string;
  back: string;
  confirm: string;
  wait: string;
  offline: string;
  failed: string;
  ways: Readonly<
    Record<"card" | "screen-code" | "one-time-code" | "reveal", { title: string; text: string }>
  >;
  card: { label: string; hint: string };
  screenCode: { label: string; hint: string };
  oneTime: { send: string; sentTo: string; label: string; hint: string };
  reveal: {
    field: string;
    fields: readonly { value: string; label: string }[];
    reason: string;
    reasons: readonly { value: string; label: string }[];
    show: string;
    none: string;
    noted: string;
  };
  keypad: KeypadWords;
};

export type KeypadWords = { label: string; clear: string; back: string };

/** Finished strings of the PIN: choosing one, and unlocking with it. */
export type PinWords = {
  /** On the button that opens the choice. */
  open: string;
  title: string;
  text: string;
  label: string;
  confirm: string;
  again: string;
  differs: string;
  sixDigits: string;
  later: string;
  failed: string;
  offline: string;
  signOut: string;
  keypad: KeypadWords;
};
