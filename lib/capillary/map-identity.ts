import type { z } from "zod";
import { mapFields } from "@/lib/capillary/map-fields";
import type { Reader } from "@/lib/capillary/reader";
import {
  attributionSchema,
  channelSchema,
  createdBySchema,
  type customerSchema,
  identifierSchema,
  loyaltyInfoSchema,
  profileSchema,
} from "@/lib/capillary/schemas/customer";
import type { Identity } from "@/lib/loyalty/customer";
import type { Channel, Identifier } from "@/lib/loyalty/views";

type CustomerRow = z.output<typeof customerSchema>;
type ProfileRow = z.output<typeof profileSchema>;

/**
 * Who the customer is, from the profile of our own source (else the first). Names that Capillary
 * masks (`*****`) are null. https://docs.capillarytech.com/reference/get-customer-details
 *
 * @param source the source we ask for, e.g. `INSTORE`
 */
export function mapIdentity(customer: CustomerRow, source: string, reader: Reader): Identity {
  const profiles = reader.list("profiles", customer.profiles, profileSchema, (row) => row);
  if (customer.profiles === undefined) reader.missing("profiles");
  const profile =
    profiles?.find((each) => String(each.source ?? "").toUpperCase() === source.toUpperCase()) ??
    profiles?.[0];
  const identifiers = profile ? identifiersOf(profile, reader) : [];
  const channels = profile ? channelsOf(profile, reader) : [];
  const readable = profiles !== null && identifiers !== null && channels !== null;
  return {
    ...(readable ? {} : { unread: true }),
    firstName: nameOf("profiles[].firstName", profile?.firstName, reader),
    lastName: nameOf("profiles[].lastName", profile?.lastName, reader),
    identifiers: identifiers ?? [],
    channels: channels ?? [],
    ...registration(customer, reader),
    extendedFields: mapFields("extendedFields", customer.extendedFields, reader),
    optIn: optInOf(customer.optinStatus, reader),
    doNotCall: doNotCallOf(customer.ndncStatus, reader),
  };
}

// One star is enough: a name with any letter hidden is not a name to greet with.
function nameOf(path: string, value: unknown, reader: Reader): string | null {
  const name = reader.text(path, value);
  return name === null || name.includes("*") ? null : name;
}

function identifiersOf(profile: ProfileRow, reader: Reader): Identifier[] | null {
  const path = "profiles[].identifiers";
  const rows = reader.list(path, profile.identifiers ?? profile.identifiersAll, identifierSchema, (row) => {
    const type = reader.text(`${path}[].type`, row.type);
    const value = reader.text(`${path}[].value`, row.value);
    return type === null ? null : { type, value };
  });
  if (profile.identifiers === undefined && profile.identifiersAll === undefined) reader.missing(path);
  return (
    rows?.flatMap(({ type, value }) => (value === null || isHidden(value) ? [] : [{ type, value }])) ?? null
  );
}

function channelsOf(profile: ProfileRow, reader: Reader): Channel[] | null {
  const path = "profiles[].commChannels";
  const rows = reader.list(path, profile.commChannels, channelSchema, (row) => {
    const type = reader.text(`${path}[].type`, row.type);
    const value = reader.text(`${path}[].value`, row.value);
    return type === null ? null : { type, value, row };
  });
  if (profile.commChannels === undefined) reader.missing(path);
  if (!rows) return null;
  return rows.flatMap(({ type, value, row }) =>
    value === null || isHidden(value)
      ? []
      : [
          {
            type,
            value,
            primary: reader.flag(`${path}[].primary`, row.primary) ?? false,
            verified: reader.flag(`${path}[].verified`, row.verified),
          },
        ],
  );
}

function isHidden(value: string): boolean {
  return /^\*+$/.test(value);
}

// Who registered the customer is a till or a person of the brand and stays behind; a store may be named.
function registration(customer: CustomerRow, reader: Reader) {
  const info = reader.object("loyaltyInfo", customer.loyaltyInfo, loyaltyInfoSchema);
  const path = "loyaltyInfo.attributionV2";
  const attribution = reader.object(path, info?.attributionV2, attributionSchema);
  const by = reader.object(`${path}.createdBy`, attribution?.createdBy, createdBySchema);
  return {
    registeredOn: reader.past(`${path}.createDate`, attribution?.createDate),
    registeredAt: by?.type === "STORE" ? reader.text(`${path}.createdBy.name`, by.name) : null,
    lifetimePurchases: reader.count("loyaltyInfo.lifetimePurchases", info?.lifetimePurchases),
  };
}

function optInOf(value: unknown, reader: Reader): Identity["optIn"] {
  switch (value) {
    case undefined:
    case null:
      return null;
    case "OPTED_IN":
      return "in";
    case "OPTED_OUT":
      return "out";
    case "NONE":
      return "none";
    default:
      return reader.unheard("optinStatus", value);
  }
}

function doNotCallOf(value: unknown, reader: Reader): Identity["doNotCall"] {
  switch (value) {
    case undefined:
    case null:
      return null;
    case "NDNC":
    case "DND":
      return "listed";
    case "NONE":
      return "none";
    default:
      return reader.unheard("ndncStatus", value);
  }
}
