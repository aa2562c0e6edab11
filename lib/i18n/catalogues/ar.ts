import calendar from "@/lib/i18n/messages/ar/calendar.json";
import card from "@/lib/i18n/messages/ar/card.json";
import common from "@/lib/i18n/messages/ar/common.json";
import errors from "@/lib/i18n/messages/ar/errors.json";
import goals from "@/lib/i18n/messages/ar/goals.json";
import home from "@/lib/i18n/messages/ar/home.json";
import ofMember from "@/lib/i18n/messages/ar/of-member.json";
import points from "@/lib/i18n/messages/ar/points.json";
import profile from "@/lib/i18n/messages/ar/profile.json";
import progress from "@/lib/i18n/messages/ar/progress.json";
import shell from "@/lib/i18n/messages/ar/shell.json";
import signIn from "@/lib/i18n/messages/ar/sign-in.json";
import staff from "@/lib/i18n/messages/ar/staff.json";
import tier from "@/lib/i18n/messages/ar/tier.json";
import trackers from "@/lib/i18n/messages/ar/trackers.json";

/** The Arabic catalogue: one namespace per screen or room. */
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
