import type { ProfileView } from "@/lib/loyalty/views";

export const exampleProfile: ProfileView = {
  firstName: "Layla",
  lastName: "Haddad",
  identifiers: [
    { type: "mobile", value: "+971 50 123 4821" },
    { type: "externalId", value: "566881933" },
  ],
  channels: [
    { type: "mobile", value: "+971 50 123 4821", primary: true, verified: true },
    { type: "email", value: "layla@example.com", primary: false, verified: false },
    { type: "PIGEON", value: "north tower", primary: false, verified: null },
  ],
  registeredOn: "2023-11-02T10:00:00Z",
  registeredAt: "Marina Mall",
  lifetimePurchases: { amount: 212_350, currency: "AED" },
  programs: [
    {
      programId: 973,
      title: "Retail",
      description: "The house programme",
      tier: "Coral",
      tierDescription: "Tier 2",
    },
    { programId: 983, title: null, description: null, tier: null, tierDescription: null },
  ],
  fields: [{ name: "Favourite store", value: "Dubai Mall" }],
  subscriptions: [
    { channel: "SMS", priority: "TRANS", subscribed: true },
    { channel: "SMS", priority: "BULK", subscribed: false },
    { channel: "EMAIL", priority: "BULK", subscribed: false },
    { channel: "ANDROID", priority: "TRANS", subscribed: true },
    { channel: "TELEX", priority: "TRANS", subscribed: false },
  ],
  optIn: "in",
  doNotCall: "none",
  lookups: [
    { at: "2026-11-20T14:04:00Z", store: "Dubai Mall" },
    { at: "2026-11-18T08:29:00Z", store: "Marina Mall" },
    { at: "2025-11-02T11:50:00Z", store: "A store whose name is longer than the row it has to stand in" },
  ],
};
