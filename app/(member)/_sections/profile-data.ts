import { cache } from "react";
import { pageEndMs } from "@/app/(member)/_sections/page-end";
import { requireMemberPage } from "@/lib/auth/current";
import { type Device, listSessions } from "@/lib/auth/devices";
import type { Result } from "@/lib/loyalty/result";
import type { ProfileView, Reply } from "@/lib/loyalty/views";
import { readProfile } from "@/lib/member/profile";

/** The profile for one request, however many sections read it. */
export const profileData = cache(async (): Promise<Result<Reply<ProfileView>>> => {
  const { access } = await requireMemberPage();
  return readProfile(access, { byMs: pageEndMs() });
});

/** The browsers signed in; null when our store does not answer. */
export const devices = cache(async (): Promise<Device[] | null> => {
  try {
    return await listSessions();
  } catch {
    // StoreError: the rest of the profile does not depend on it.
    return null;
  }
});
