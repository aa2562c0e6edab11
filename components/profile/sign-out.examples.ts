import type { SignOutProps } from "@/components/profile/sign-out";

export const examples: { name: string; props: SignOutProps; dir?: "rtl" }[] = [
  {
    name: "ready",
    props: {
      csrf: "/api/auth/csrf",
      signOut: "/api/auth/signout",
      signIn: "/sign-in",
      words: { signOut: "Sign out", failed: "Could not sign out just now." },
    },
  },
];
