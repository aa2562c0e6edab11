import type { Calendar } from "@/lib/sandbox/calendar";
import type { Person } from "@/lib/sandbox/people/person";
import { referencePeople } from "@/lib/sandbox/people/reference-people";
import { showcase } from "@/lib/sandbox/people/showcase";
import { sixGroups } from "@/lib/sandbox/people/six-groups";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";
import { activityStates } from "@/lib/sandbox/people/states-activity";
import { balanceStates } from "@/lib/sandbox/people/states-balances";
import { cardStates } from "@/lib/sandbox/people/states-cards";
import { goalStates } from "@/lib/sandbox/people/states-goals";
import { identityStates } from "@/lib/sandbox/people/states-identity";
import { pointStates } from "@/lib/sandbox/people/states-points";
import { renewalStates } from "@/lib/sandbox/people/states-renewal";
import { standingStates } from "@/lib/sandbox/people/states-standing";
import { streakStates } from "@/lib/sandbox/people/states-streaks";
import { tierStates } from "@/lib/sandbox/people/states-tiers";
import { trackerStates } from "@/lib/sandbox/people/states-trackers";
import { wayStates } from "@/lib/sandbox/people/states-ways";

const sixTargetGroups: StateFacts = {
  n: 128,
  state: "six-target-groups",
  about: "The six published target groups and the loose streak test3_1",
  rest: () => ({ targetGroups: sixGroups }),
};

/** Reference customers first, then the people of the designed states. */
export function everybody(calendar: Calendar): Person[] {
  return [
    ...referencePeople(),
    ...peopleOf(calendar, [sixTargetGroups]),
    ...showcase(calendar),
    ...tierStates(calendar),
    ...wayStates(calendar),
    ...renewalStates(calendar),
    ...pointStates(calendar),
    ...activityStates(calendar),
    ...balanceStates(calendar),
    ...cardStates(calendar),
    ...goalStates(calendar),
    ...streakStates(calendar),
    ...trackerStates(calendar),
    ...identityStates(calendar),
    ...standingStates(calendar),
  ];
}
