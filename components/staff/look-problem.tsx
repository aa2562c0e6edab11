import type { LookWords } from "@/components/staff/staff-words";
import { Button } from "@/components/ui/button";
import type { StaffProblem } from "@/lib/queries/staff-problem";

export type LookProblemProps = {
  problem: StaffProblem;
  words: Pick<LookWords, "offline" | "failed" | "kinds" | "whichKind">;
  /** The person says which kind the text is. */
  onKind: (kind: string) => void;
};

/** What came of a search that opened nothing: one sentence, and a question where there is one to ask. */
export function LookProblem({ problem, words, onKind }: LookProblemProps) {
  const text = problem.code === "offline" ? words.offline : (problem.title ?? words.failed);
  const choices = choicesOf(problem);
  return (
    <div
      className="alert items-start"
      data-tone={problem.status === 429 ? "danger" : "attention"}
      role="alert"
    >
      <div className="grow grid gap-3">
        <p className="med">{text}</p>
        {choices.length > 0 && (
          <div className="grid gap-2">
            <p className="sm t2">{words.whichKind}</p>
            <div className="row wrap">
              {choices.map((kind) => (
                <Button key={kind} variant="line" onClick={() => onKind(kind)}>
                  {words.kinds[kind] ?? kind}
                </Button>
              ))}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

// A letter inside a number is a slip, or a card: the person says which.
function choicesOf({ code, choices, rule }: StaffProblem): string[] {
  if (code === "ambiguous") return choices;
  return code === "identifier-unreadable" && (rule === "letters-in-number" || rule === "characters")
    ? ["cardnumber", "externalId"]
    : [];
}
