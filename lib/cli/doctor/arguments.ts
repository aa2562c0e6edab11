export type Arguments =
  | { kind: "run"; member: string | null; json: boolean }
  | { kind: "help" }
  | { kind: "wrong"; says: string };

export const usage = `npm run doctor -- [--member <identifier>] [--json]

  Asks the Capillary cluster of this environment what it supplies, and says what each screen will show.
  It only reads: no message is sent, nothing is changed.

  --member <identifier>  also reads one member, by mobile, e-mail, card or member number; several with
                         commas between them where the brand has dual eligibility
  --json                 prints JSON for machines (with: npm run -s doctor -- --json)

  Exit code: 0 everything will show · 1 something will not show · 2 Rung cannot work`;

/** Reads the command line. */
export function readArguments(given: readonly string[]): Arguments {
  let member: string | null = null;
  let json = false;
  for (let at = 0; at < given.length; at++) {
    const [name = "", inline] = split(given[at] ?? "");
    if (name === "--help" || name === "-h") return { kind: "help" };
    if (name === "--json" && inline === undefined) json = true;
    else if (name === "--member") {
      member = inline ?? given[++at] ?? "";
      if (member.trim() === "" || member.startsWith("--"))
        return { kind: "wrong", says: "--member needs a mobile, an e-mail, a card or a member number." };
    } else return { kind: "wrong", says: "That is not an option of the doctor." };
  }
  return { kind: "run", member, json };
}

// What was typed is not repeated: it may be somebody's number.
function split(word: string): [string, string | undefined] {
  const at = word.indexOf("=");
  return word.startsWith("--") && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word, undefined];
}
