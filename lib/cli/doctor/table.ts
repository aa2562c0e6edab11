import type { Access } from "@/lib/cli/doctor/access";
import type { Finding, Level } from "@/lib/cli/doctor/finding";
import { counted, said } from "@/lib/cli/doctor/finding";
import type { Part } from "@/lib/cli/doctor/parts";
import type { Report, Verdict } from "@/lib/cli/doctor/report";
import type { Screen, ScreenState } from "@/lib/cli/doctor/screens";

const width = 100;

/** The report as a person reads it: three tables and a verdict, at most 100 columns wide. */
export function printTable(report: Report): string {
  return [
    `Rung doctor · ${report.cluster} · ${report.at.slice(0, 16).replace("T", " ")} UTC · ${counted(report.asked, "call")}, read only`,
    "",
    "Calls",
    ...report.calls.flatMap(callRow),
    "",
    "What this cluster supplies",
    ...folded(report.findings).flatMap(findingRow),
    "",
    "What each screen will show",
    ...report.screens.flatMap(screenRow),
    "",
    ...wrap(`${verdictOf(report)} (exit code ${report.exitCode})`, width),
  ].join("\n");
}

const verdicts: Readonly<Record<Verdict, string>> = {
  "everything-shows": "Everything will show.",
  "something-missing": 'Rung works; something will not show: see the lines marked "lacks" and "not".',
  "cannot-work": 'Rung cannot work with this cluster as it is: see the lines marked "fails".',
};

function verdictOf({ withMember, verdict }: Report): string {
  return withMember || verdict !== "everything-shows"
    ? verdicts[verdict]
    : "Nothing stands in the way, as far as can be told without a member.";
}

function callRow({ call, state, says, times }: Access): string[] {
  const took = times
    ? `${said(times.medianMs)}${times.count > 1 ? ` (slowest ${said(times.slowestMs)})` : ""}`
    : "";
  const head = `  ${call.padEnd(45)} ${state.replace("-", " ").padEnd(10)} `;
  return columns(head, [says, took].filter((part) => part !== "").join("; "));
}

const marks: Readonly<Record<Level, string>> = {
  fine: "ok",
  note: "note",
  unknown: "?",
  lacks: "lacks",
  broken: "fails",
};

function findingRow({ title, level, says }: Finding): string[] {
  return columns(`  ${marks[level].padEnd(6)} ${title.padEnd(20)} `, says);
}

/** Several checks that could not be made for the same reason are one row; JSON has them all. */
function folded(findings: readonly Finding[]): Finding[] {
  const causes = new Map<string, Finding[]>();
  for (const each of findings.filter(({ level }) => level === "unknown"))
    causes.set(each.says, [...(causes.get(each.says) ?? []), each]);
  const alike = [...causes].filter(([, all]) => all.length > 2);
  const gone = new Set(alike.map(([says]) => says));
  const rows = alike.map(([says, all]): Finding => {
    const titles = all.map(({ title }) => title.toLowerCase()).join(", ");
    return { id: "unknown", title: `${all.length} checks`, level: "unknown", says: `${says} (${titles})` };
  });
  return [...findings.filter(({ level, says }) => level !== "unknown" || !gone.has(says)), ...rows];
}

const screenWords: Readonly<Record<ScreenState, string>> = {
  whole: "whole",
  "in-part": "in part",
  nothing: "nothing",
  open: "likely",
  off: "off",
};

function screenRow({ screen, state, parts }: Screen): string[] {
  const names = (wanted: Part["state"]) =>
    parts.filter((part) => part.state === wanted).map(({ name }) => name);
  const lines: [string, string[]][] = [
    ["", names("shown")],
    ["can show: ", names("unseen")],
    ["none for this member: ", names("none")],
    ["not: ", because(parts, "missing")],
    ["off: ", because(parts, "off")],
  ];
  const filled = lines.filter(([, words]) => words.length > 0);
  const head = `  ${screen.padEnd(10)} ${screenWords[state].padEnd(9)} `;
  return filled.flatMap(([label, words], at) =>
    columns(at === 0 ? head : " ".repeat(head.length), `${label}${words.join(", ")}`),
  );
}

/** Parts by their cause, the cause once: "tier, points (customer call forbidden)". */
function because(parts: readonly Part[], wanted: Part["state"]): string[] {
  const chosen = parts.filter(({ state }) => state === wanted);
  const causes = [...new Set(chosen.map(({ why }) => why))];
  return causes.map((cause) => {
    const names = chosen.filter(({ why }) => why === cause).map(({ name }) => name);
    return `${names.join(", ")}${cause ? ` (${cause})` : ""}`;
  });
}

/** A head of fixed width and a text that goes on under itself. */
function columns(head: string, text: string): string[] {
  const [first = "", ...rest] = wrap(text, width - head.length);
  return [`${head}${first}`.trimEnd(), ...rest.map((line) => `${" ".repeat(head.length)}${line}`)];
}

function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => pieces(each, most))) {
    if (line !== "" && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pieces(word: string, most: number): string[] {
  return word.length <= most ? [word] : [word.slice(0, most), ...pieces(word.slice(most), most)];
}
