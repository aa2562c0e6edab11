"use client";

import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import {
  type ComponentPropsWithRef,
  createContext,
  type MouseEvent,
  startTransition,
  useContext,
  useOptimistic,
} from "react";

type LinkProps = Omit<ComponentPropsWithRef<"a">, "href" | "style"> & {
  /** An address within the app: a path, or `?…` of the page that is open. */
  href: string;
  /** Takes the place of the address in the history instead of following it. */
  replace?: boolean;
  /** False keeps the place on screen; otherwise the new page is seen from its top. */
  scroll?: boolean;
};

const Arriving = createContext(false);

/** Within a link: true while the page behind it is on its way. */
export const useArriving = () => useContext(Arriving);

// The link that was tapped last: another tap means that its page is no longer awaited.
let leave: ((arriving: boolean) => void) | null = null;

/**
 * A link within the app, and a plain one before any script. Nothing is fetched before it is followed: every
 * page is made for one request, so what Next's own link asks ahead, or keeps ready to ask, costs the server
 * and the phone more than the pages themselves and brings no figure.
 */
export function Link({ href, replace = false, scroll = true, onClick, ...rest }: LinkProps) {
  const router = useContext(AppRouterContext);
  const [arriving, setArriving] = useOptimistic(false);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (!router || event.defaultPrevented || isForTheBrowser(event)) return;
    event.preventDefault();
    startTransition(() => {
      leave?.(false);
      leave = setArriving;
      setArriving(true);
      router[replace ? "replace" : "push"](href, { scroll });
    });
  };
  return (
    <Arriving value={arriving}>
      <a {...rest} href={href} onClick={follow} />
    </Arriving>
  );
}

/** Another tab or window, a download: the browser's own work. */
function isForTheBrowser(event: MouseEvent<HTMLAnchorElement>): boolean {
  const { target } = event.currentTarget;
  const elsewhere = target !== "" && target !== "_self";
  const held = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return elsewhere || held || event.button === 1 || event.currentTarget.hasAttribute("download");
}
