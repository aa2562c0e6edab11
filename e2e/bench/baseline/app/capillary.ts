import { cookies } from "next/headers";
import { cache } from "react";

// What a first page on Capillary looks like: a token, then the calls of the screen, at every request.
const base = process.env.CAPILLARY_BASE_URL;

type Strategy = {
  upgradeBasedOn: string;
  upgradeThreshold: number;
  customerUpgradeEntityValues: { currentValue: number; gapToUpgrade: number; valueValidUpto: string };
};
type Renewal = {
  renewBasedOn: string;
  renewThreshold: number;
  customerRenewEntityValue: number;
  customerGapToRenewValue: number;
};
export type Program = {
  programId: number;
  programTitle: string;
  currentSlab: string;
  nextSlab: string;
  slabExpiryDate: string;
  loyaltyPoints: number;
  lifetimePoints: number;
  redeemed: number;
  expired: number;
  programPointsToCurrencyRatio: number;
  upgradeStrategies?: Strategy[];
  gapToRenewSummary?: { renewConfirmed: boolean; renewStrategies: Renewal[] };
};
export type Card = { cardId: number; cardNumber: string; seriesName: string; statusInfo: { status: string } };
export type Customer = {
  profiles: { firstName: string; lastName: string; identifiers: { type: string; value: string }[] }[];
  loyaltyProgramDetails: Program[];
  cardDetails: Card[];
  expirySchedules: { points: number; expiryDate: string }[];
  slabHistory: { fromSlabName?: string; toSlabName?: string; dateTime?: string }[];
};
export type Target = {
  targetId: number;
  periodId: number;
  targetName: string;
  targetValue: number;
  targetAchievedValue: number;
  periodEndDate: string;
};
export type Tracker = {
  id: number;
  conditionId: number;
  name: string;
  value: number;
  periodEndDate: string;
};

async function get<T>(path: string): Promise<T> {
  const answer = await fetch(`${base}${path}`, {
    cache: "no-store",
    headers: { "X-CAP-API-OAUTH-TOKEN": await token() },
  });
  if (!answer.ok) throw new Error(`Capillary answered ${answer.status}`);
  return answer.json();
}

// Once a page, not once a call.
const token = cache(async (): Promise<string> => {
  const answer = await fetch(`${base}/v3/oauth/token/generate`, {
    method: "POST",
    cache: "no-store",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      key: process.env.CAPILLARY_CLIENT_KEY,
      secret: process.env.CAPILLARY_CLIENT_SECRET,
    }),
  });
  const { data } = await answer.json();
  return data.accessToken;
});

export async function memberId(): Promise<string> {
  return (await cookies()).get("member")?.value ?? "700000001";
}

const question =
  "source=INSTORE&embed=mlp,expirySchedules,promotionalPoints,subscriptions,userGroup&gapToUpgrade=0&gapToRenew=0&slabHistory=true&tierUpgradeCriteria=true&membershipRetentionCriteria=true&optinStatus=true&ndncStatus=true&includedAllUserGroup2=true&includedUserGroup2LoyaltyDetails=true";

export const customer = (id: string) => get<Customer>(`/v2/customers/${id}?${question}`);

export async function targets(id: string): Promise<Target[]> {
  const { data } = await get<{ data: { targetGroups: { targets: Target[] }[] } }>(
    `/v3/users/${id}/targetGroups?includeInactive=true&includeInactiveTargets=false`,
  );
  return data.targetGroups.flatMap((group) => group.targets);
}

export async function trackers(id: string): Promise<Tracker[]> {
  return (await get<{ data: Tracker[] }>(`/v2/customers/${id}/trackers`)).data;
}
