import Link from "next/link";
import { InPlace } from "@/app/(member)/_sections/in-place";
import { Avatar } from "@/components/shell/avatar";
import { currentSession } from "@/lib/auth/current";
import { getTranslations } from "@/lib/i18n/translations";
import { hasValue } from "@/lib/loyalty/result";
import { readCustomer } from "@/lib/member/sections";
import { routes } from "@/lib/routes";

/** At the foot of the rail: the member's name, a link to Profile. The name joins the page's own call. */
export async function PersonSection() {
  const session = await currentSession();
  if (session.state !== "member") return null;
  const customer = readCustomer(session.access);
  return (
    <InPlace until={customer} fallback={<Person name={null} />}>
      <Known customer={customer} />
    </InPlace>
  );
}

async function Known({ customer }: { customer: ReturnType<typeof readCustomer> }) {
  const result = await customer;
  const identity = hasValue(result) ? result.value.identity : null;
  const name = [identity?.firstName, identity?.lastName].filter(Boolean).join(" ");
  return <Person name={name || null} />;
}

async function Person({ name }: { name: string | null }) {
  const t = await getTranslations("shell");
  return (
    <Link className="foot" href={routes.profile}>
      <Avatar name={name} />
      <span className="min-w-0">{name ? <bdi>{name}</bdi> : t("profile")}</span>
    </Link>
  );
}
