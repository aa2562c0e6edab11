/**
 * Words that the sign-in pages know, besides next-auth's `CredentialsSignin` (wrong, expired, used up or
 * too often: never told apart). They travel as `error=` in the answer's address.
 */
export type SignInFault =
  /** The store is down. */
  | "SignInClosed"
  /** Capillary or the OpenID provider did not answer. */
  | "TryAgain"
  /** The code was right and several customers have that number: which one must be said. */
  | "WhichOne"
  /** The OpenID provider vouched, but nobody of that name may come in here. */
  | "NotKnownHere"
  /** The OpenID provider has not verified the e-mail or number it names. */
  | "NotVerified";
