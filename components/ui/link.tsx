import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link within the app. Nothing is fetched before it is followed: every page is made for one request, so
 * what Next asks ahead for each link on the screen would cost the server more than the pages themselves and
 * bring no figure.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
