import "server-only";
import { cookieNames } from "@/lib/auth/cookies";
import { deviceName } from "@/lib/auth/device-name";
import { readTicket } from "@/lib/auth/session-cookie";
import { addressBlock, clientAddress } from "@/lib/http/client-address";

/** What signing in needs to know of the browser that asks. */
export type SignInBrowser = {
  device: string;
  addressBlock: string;
  /** Value of the binding cookie, or null. */
  codeToken: string | null;
  /** Token of the session this browser has now; it ends when another begins. */
  formerToken: string | null;
};

/** 256 random bits as base64url; anything else was not set by us. */
const tokenShape = /^[\w-]{43}$/;

export async function signInBrowser(request: {
  headers: Headers;
  cookies: { get(name: string): { value: string } | undefined };
}): Promise<SignInBrowser> {
  const code = request.cookies.get(cookieNames.code)?.value ?? "";
  const former = await readTicket(request.cookies.get(cookieNames.session)?.value);
  return {
    device: deviceName(request.headers.get("user-agent")),
    addressBlock: addressBlock(clientAddress(request.headers)),
    codeToken: tokenShape.test(code) ? code : null,
    formerToken: former?.token ?? null,
  };
}
