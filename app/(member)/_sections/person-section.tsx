import { placing } from "@/app/(member)/_sections/in-place";
import { Avatar } from "@/components/shell/avatar";
import { Link } from "@/components/ui/link";
import { currentSession } from "@/lib/auth/current";
import type { Translate } from "@/lib/format/speech";
import { getTranslations } from "@/lib/i18n/translations";
import type { Customer } from "@/lib/loyalty/customer";
import { hasValue, type Result } from "@/lib/loyalty/result";
import { readCustomer } from "@/lib/member/sections";
import { routes } from "@/lib/routes";

/** At the foot of the rail: the member's name, a link to Profile. The name joins the page's own call. */
export async function PersonSection() {
  const session = await currentSession();
  if (session.state !== "member") return null;
  const [place, t] = await Promise.all([placing(readCustomer(session.access)), getTranslations("shell")]);
  return place(<Person name={null} t={t} />, (customer) => <Person name={nameOf(customer)} t={t} />);
}

function nameOf(customer: Result<Customer>): string | null {
  const identity = hasValue(customer) ? customer.value.identity : null;
  return [identity?.firstName, identity?.lastName].filter(Boolean).join(" ") || null;
}

function Person({ name, t }: { name: string | null; t: Translate }) {
  return (
    <Link className="foot" href={routes.profile}>
      <Avatar name={name} />
      <span className="min-w-0 two-lines">{name ? <bdi>{name}</bdi> : t("profile")}</span>
    </Link>
  );
}
