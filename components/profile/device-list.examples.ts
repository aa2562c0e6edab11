import type { DeviceListProps } from "@/components/profile/device-list";

const words = {
  now: "Now",
  signOut: "Sign out",
  everywhere: "Sign out everywhere",
  failed: "Could not sign out just now. Try again.",
};
const paths = {
  sessions: "/api/member/sessions",
  everywhere: "/api/member/sign-out-everywhere",
  signIn: "/sign-in",
};

export const examples: { name: string; props: DeviceListProps; dir?: "rtl" }[] = [
  {
    name: "two devices",
    props: {
      ...paths,
      words,
      devices: [
        {
          id: "1",
          name: "Chrome on Android",
          note: "Signed in 3 Nov",
          current: true,
          signOutLabel: "Sign out: Chrome on Android",
        },
        {
          id: "2",
          name: "Firefox on Windows",
          note: "Last used 17 Nov, 10:20",
          current: false,
          signOutLabel: "Sign out: Firefox on Windows",
        },
      ],
    },
  },
];
