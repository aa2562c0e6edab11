import calendar from "@/lib/i18n/messages/hi/calendar.json";
import card from "@/lib/i18n/messages/hi/card.json";
import common from "@/lib/i18n/messages/hi/common.json";
import errors from "@/lib/i18n/messages/hi/errors.json";
import goals from "@/lib/i18n/messages/hi/goals.json";
import home from "@/lib/i18n/messages/hi/home.json";
import ofMember from "@/lib/i18n/messages/hi/of-member.json";
import points from "@/lib/i18n/messages/hi/points.json";
import profile from "@/lib/i18n/messages/hi/profile.json";
import progress from "@/lib/i18n/messages/hi/progress.json";
import shell from "@/lib/i18n/messages/hi/shell.json";
import signIn from "@/lib/i18n/messages/hi/sign-in.json";
import staff from "@/lib/i18n/messages/hi/staff.json";
import tier from "@/lib/i18n/messages/hi/tier.json";
import trackers from "@/lib/i18n/messages/hi/trackers.json";

/** The Hindi catalogue: one namespace per screen or room. */
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
