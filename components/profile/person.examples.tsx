import { ContactList } from "@/components/profile/contact-list";
import { exampleProfile } from "@/components/profile/example-profile";
import { Identity } from "@/components/profile/identity";
import { LookupList } from "@/components/profile/lookup-list";
import { MessageList } from "@/components/profile/message-list";
import { ProgramList } from "@/components/profile/program-list";
import { exampleWords } from "@/lib/format/example-words";
import type { ProfileView } from "@/lib/loyalty/views";

/** What Profile knows of a person, list by list. */
export function component({ profile }: { profile: ProfileView }) {
  return (
    <>
      <Identity profile={profile} words={exampleWords} />
      <ContactList channels={profile.channels} identifiers={profile.identifiers} words={exampleWords} />
      <ProgramList programs={profile.programs} words={exampleWords} />
      <MessageList
        subscriptions={profile.subscriptions ?? []}
        optIn={profile.optIn}
        doNotCall={profile.doNotCall}
        words={exampleWords}
      />
      <LookupList lookups={profile.lookups ?? []} words={exampleWords} />
    </>
  );
}

const bare: ProfileView = {
  ...exampleProfile,
  firstName: null,
  lastName: null,
  identifiers: [],
  channels: [],
  registeredOn: null,
  registeredAt: null,
  lifetimePurchases: null,
  programs: [],
  subscriptions: [],
  optIn: null,
  doNotCall: null,
  lookups: [],
};

export const examples: { name: string; props: { profile: ProfileView }; dir?: "rtl" }[] = [
  { name: "everything known", props: { profile: exampleProfile } },
  { name: "nothing known", props: { profile: bare } },
  {
    name: "a long name, many look-ups",
    props: {
      profile: {
        ...exampleProfile,
        firstName: "Maximiliana Konstantina Alexandra",
        lastName: "von und zu Hohenlohe-Schillingsfürst",
        lookups: Array.from({ length: 9 }, (_, index) => ({
          at: `2026-11-${10 + index}T08:29:00Z`,
          store: "Marina Mall",
        })),
      },
    },
  },
];
