import "server-only";
import type { NextRequest } from "next/server";
import { deviceName } from "@/lib/auth/device-name";
import type { StaffSession } from "@/lib/auth/session-types";
import { sayTime } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import { problem } from "@/lib/http/problem";
import { json, refused, resultResponse } from "@/lib/http/result-response";
import type { LookedUp } from "@/lib/staff/look-up";
import type { Raised } from "@/lib/staff/raise";
import type { Actor } from "@/lib/staff/record";
import { readTill, staffSpeech } from "@/lib/staff/till";

/** Who acts, for the trail. */
export function actorOf(staff: StaffSession, request: NextRequest): Actor {
  return { staff, device: deviceName(request.headers.get("user-agent")) || "unknown" };
}

/** The answer to a look-up. Titles are sentences in the language of the screen: it shows them as they are. */
export async function lookedUpAnswer(
  actor: Actor,
  looked: LookedUp,
  options: { brief: boolean },
): Promise<Response> {
  const { staff } = actor;
  if (looked.kind === "found") {
    const { lookup } = looked;
    const { handle, grade } = lookup;
    if (options.brief) return json({ data: { handle, grade } }, 201);
    const till = await readTill(staff, lookup);
    return till.kind === "ok" || till.kind === "stale" ? json(till.value, 201) : resultResponse(till);
  }
  return unfound(looked, await staffSpeech(staff));
}

function unfound(looked: Exclude<LookedUp, { kind: "found" }>, speech: Speech): Response {
  switch (looked.kind) {
    case "unreadable":
      return problem(422, "identifier-unreadable", speech.t(`staff.unreadable.${looked.rule}`), {
        fields: { rule: looked.rule },
      });
    case "ration":
      return ration(looked.retryAfterMs, speech);
    case "none":
      return problem(404, "no-member", speech.t(`staff.noMember.${looked.looks}`));
    case "ambiguous":
      return problem(409, "ambiguous", speech.t("staff.ambiguous.title"), {
        fields: { choices: looked.choices },
      });
    case "merged-elsewhere":
      return problem(409, "merged-elsewhere", speech.t("staff.mergedElsewhere"));
    case "erased":
      return problem(410, "erased", speech.t("staff.erased"));
    case "unavailable":
      return problem(503, "upstream", speech.t("staff.upstream"), {
        retryAfterMs: looked.retryAfterMs ?? 5_000,
      });
    default:
      return looked satisfies never;
  }
}

/** 429 with the time from which it goes on. */
export function ration(retryAfterMs: number, speech: Speech): Response {
  const again = sayTime(new Date(Date.now() + retryAfterMs).toISOString(), speech) ?? "";
  return problem(429, "ration", speech.t("staff.ration", { time: again }), { retryAfterMs });
}

/** The answer to a raise: the till view at its new grade. */
export async function raisedAnswer({ staff }: Actor, raised: Raised): Promise<Response> {
  switch (raised.kind) {
    case "raised":
      return resultResponse(await readTill(staff, raised.lookup));
    case "wrong":
      return problem(422, "not-raised", (await staffSpeech(staff)).t("staff.raise.wrong"));
    case "limited":
      return ration(raised.retryAfterMs, await staffSpeech(staff));
    case "unavailable":
      return problem(503, "upstream", (await staffSpeech(staff)).t("staff.upstream"), {
        retryAfterMs: raised.retryAfterMs ?? 5_000,
      });
    case "ended":
      return refused("look-up-ended", null);
    default:
      return raised satisfies never;
  }
}
