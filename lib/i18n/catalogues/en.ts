import calendar from "@/lib/i18n/messages/en/calendar.json";
import card from "@/lib/i18n/messages/en/card.json";
import common from "@/lib/i18n/messages/en/common.json";
import errors from "@/lib/i18n/messages/en/errors.json";
import goals from "@/lib/i18n/messages/en/goals.json";
import home from "@/lib/i18n/messages/en/home.json";
import ofMember from "@/lib/i18n/messages/en/of-member.json";
import points from "@/lib/i18n/messages/en/points.json";
import profile from "@/lib/i18n/messages/en/profile.json";
import progress from "@/lib/i18n/messages/en/progress.json";
import shell from "@/lib/i18n/messages/en/shell.json";
import signIn from "@/lib/i18n/messages/en/sign-in.json";
import staff from "@/lib/i18n/messages/en/staff.json";
import tier from "@/lib/i18n/messages/en/tier.json";
import trackers from "@/lib/i18n/messages/en/trackers.json";

/** The English catalogue: one namespace per screen or room. */
export const catalogue = {
  calendar,
  card,
  common,
  errors,
  goals,
  home,
  "of-member": ofMember,
  points,
  profile,
  progress,
  shell,
  "sign-in": signIn,
  staff,
  tier,
  trackers,
};
