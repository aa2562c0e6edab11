import type { JsonObject } from "@/lib/sandbox/json";
import { person } from "@/lib/sandbox/people/empty";
import type { Person, TargetGroup } from "@/lib/sandbox/people/person";
import { profile, till } from "@/lib/sandbox/people/profile";
import { tomWithHistory } from "@/lib/sandbox/people/reference-565261498";
import { bubalus } from "@/lib/sandbox/people/reference-566881933";
import { jotun, jpAndA } from "@/lib/sandbox/people/reference-targets";
import { notStarted, sanityDay } from "@/lib/sandbox/people/reference-targets-india";
import { trackerTable } from "@/lib/sandbox/people/reference-trackers-table";

const instant = (short: string): string => {
  if (short.endsWith("E")) return `${short.slice(0, -1)}T23:59:59Z`;
  return short.includes(" ") ? `${short.replace(" ", "T")}Z` : `${short}T00:00:00Z`;
};

/** The 97 rows as the trackers call publishes them. */
export function publishedTrackers(): JsonObject[] {
  return trackerTable
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [id, conditionId, type = "", value, from = "", to = "", updated = "", name = "", condition = ""] =
        line.split("|");
      return {
        id: Number(id),
        name,
        conditionId: Number(conditionId),
        type,
        value: Number(value),
        updatedOn: instant(updated === "" ? from : updated),
        conditionName: condition,
        periodStartDate: instant(from),
        periodEndDate: instant(to),
      };
    });
}

type Bare = {
  id: number;
  about: string;
  mobile: string;
  firstName?: string;
  lastName?: string;
  lifetimePurchases?: number;
  registeredOn?: string;
  published?: { customer: JsonObject; groups: readonly TargetGroup[] };
  trackers?: () => readonly JsonObject[];
};

/**
 * Somebody of whom the reference publishes another call than customer details: the details hold the identifiers
 * and what that other call says of the person, everything else is known to be none.
 */
function bare(facts: Bare): Person {
  const { id, about, mobile, published, firstName, lastName } = facts;
  const email = `${id}@example.com`;
  const author = till(75152721, "naman_doc", "naman");
  return person(
    {
      id,
      state: `reference-${id}`,
      about,
      mobile,
      email,
      externalId: null,
      ...(published ? { targetsCustomer: published.customer, targetGroups: published.groups } : {}),
      ...(facts.trackers ? { trackers: facts.trackers } : {}),
    },
    {
      profiles: () => [
        profile({
          id,
          ...(firstName === undefined ? {} : { firstName }),
          ...(lastName === undefined ? {} : { lastName }),
          identifiers: [
            { type: "mobile", value: mobile },
            { type: "email", value: email },
          ],
          attribution: {
            ...(facts.registeredOn ? { createDate: facts.registeredOn } : {}),
            createdBy: author,
            modifiedBy: author,
          },
          autoUpdateTime: "2026-01-14T08:48:38Z",
        }),
      ],
      loyaltyInfo: { loyaltyType: "loyalty", lifetimePurchases: facts.lifetimePurchases ?? 0 },
      associatedWith: "naman_doc",
    },
  );
}

const tom = { firstName: "Tom", lastName: "Sawyer" };

const bares: readonly Bare[] = [
  {
    id: 98662653,
    about: "97 trackers, four inverted windows, types beyond the documented list; no name published",
    mobile: "919988221103",
    trackers: publishedTrackers,
  },
  {
    ...tom,
    id: 64035151,
    about: "Goal JP&A: 7 of 2 and 8 of 2 in two ended cycles",
    mobile: "919988221100",
    lifetimePurchases: 23_508,
    registeredOn: "2024-01-17T07:00:51Z",
    published: jpAndA,
  },
  {
    ...tom,
    id: 547528790,
    about: "Goal with steps at 3 and 5 of 10, and its ReturnBill twin",
    mobile: "919988221101",
    lifetimePurchases: 1111,
    registeredOn: "2023-06-21T15:18:56Z",
    published: jotun,
  },
  {
    ...tom,
    id: 387043873,
    about: "SALES 900 of 1,000 on a day in June 2024 (+0530 dates)",
    mobile: "918711533321",
    registeredOn: "2024-06-20T12:23:15+05:30",
    published: sanityDay,
  },
  {
    id: 387035386,
    about: "Empty names, two targets not started, windows without length",
    mobile: "919988221102",
    firstName: "",
    lastName: "",
    lifetimePurchases: 6000,
    registeredOn: "2024-06-06T17:20:56+05:30",
    published: notStarted,
  },
];

/** The customers of the reference documents, each as its documents publish it. */
export const referencePeople = (): Person[] => [bubalus(), tomWithHistory(), ...bares.map(bare)];
