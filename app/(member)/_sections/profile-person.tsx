import { CouldNotLoad } from "@/app/(member)/_sections/could-not-load";
import { profileData } from "@/app/(member)/_sections/profile-data";
import { ContactList } from "@/components/profile/contact-list";
import { Identity } from "@/components/profile/identity";
import { MessageList } from "@/components/profile/message-list";
import { ProgramList } from "@/components/profile/program-list";
import { Section } from "@/components/ui/section";
import { labelled } from "@/lib/format/field-label";
import { getBrandWords, getSpeech } from "@/lib/format/get-speech";
import { hasValue } from "@/lib/loyalty/result";
import { brand } from "@/lib/theme/load-brand";

/** Identity, contact, programmes, listed fields and message settings: all read-only. */
export async function ProfilePerson() {
  const [{ t, locale }, words, found] = await Promise.all([getSpeech(), getBrandWords(), profileData()]);
  if (!hasValue(found)) return <CouldNotLoad title={t("profile.failed.profile")} />;
  const profile = found.value.data;
  const unread = found.value.unavailable.includes("profile");
  return (
    <>
      {unread ? (
        <CouldNotLoad title={t("profile.failed.profile")} />
      ) : (
        <>
          <section className="block">
            <Identity profile={profile} words={words} />
          </section>
          <Section id="contact" title={t("profile.contact.title")}>
            <ContactList channels={profile.channels} identifiers={profile.identifiers} words={words} />
          </Section>
        </>
      )}
      {profile.fields.length > 0 && (
        <Section id="fields" title={t("profile.fields.title")}>
          <dl className="facts pt-3">
            {labelled(profile.fields, brand().profileFields, locale).map(({ name, value }) => (
              <div key={name} className="contents">
                <dt>{name}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {profile.programs.length > 0 && (
        <Section id="programs" title={t("profile.programs.title")}>
          <ProgramList programs={profile.programs} words={words} />
        </Section>
      )}
      {profile.subscriptions === null ? (
        <CouldNotLoad title={t("profile.failed.messages")} />
      ) : (
        <Section id="messages" title={t("profile.messages.title")}>
          <MessageList
            subscriptions={profile.subscriptions}
            optIn={profile.optIn}
            doNotCall={profile.doNotCall}
            words={words}
          />
        </Section>
      )}
    </>
  );
}
