import { Icon } from "@/components/ui/icon";
import { sayMoney } from "@/lib/format/say-amount";
import { sayDate } from "@/lib/format/say-date";
import type { BrandWords, Speech } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { ProfileView } from "@/lib/loyalty/views";

export type IdentityProps = {
  profile: Pick<
    ProfileView,
    "firstName" | "lastName" | "registeredOn" | "registeredAt" | "lifetimePurchases"
  >;
  words: BrandWords;
};

/** Initials, name, since when and where; a missing or masked name is said, never drawn as stars. */
export function Identity({ profile, words }: IdentityProps) {
  const speech = useSpeech(words);
  const name = [profile.firstName, profile.lastName].filter(Boolean).join(" ");
  const since = sinceOf(profile, speech);
  return (
    <>
      <div className="row">
        <span className="avatar large" aria-hidden="true">
          {initials(profile) || <Icon name="person" />}
        </span>
        <div className="min-w-0">
          <h2 className="say">
            <bdi>{name || speech.t("profile.nameless")}</bdi>
          </h2>
          {since && <p className="sm t2">{since}</p>}
        </div>
      </div>
      {profile.lifetimePurchases !== null && (
        <dl className="facts pt-5">
          <dt>{speech.t("profile.purchases")}</dt>
          <dd className="num med">{sayMoney(profile.lifetimePurchases, speech)}</dd>
        </dl>
      )}
    </>
  );
}

function sinceOf({ registeredOn, registeredAt }: IdentityProps["profile"], speech: Speech): string | null {
  if (registeredOn === null)
    return registeredAt === null ? null : speech.t("profile.sincePlace", { place: registeredAt });
  const date = sayDate(registeredOn, speech, "always");
  return registeredAt === null
    ? speech.t("profile.since", { date })
    : speech.t("profile.sinceAt", { date, place: registeredAt });
}

// By code points: an initial outside the basic plane is one letter, not half of one.
function initials({ firstName, lastName }: IdentityProps["profile"]): string {
  return [firstName, lastName]
    .map((name) => Array.from(name ?? "")[0] ?? "")
    .join("")
    .toLocaleUpperCase();
}
