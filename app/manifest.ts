import type { MetadataRoute } from "next";
import { routes } from "@/lib/routes";
import { brand } from "@/lib/theme/load-brand";

// The operator's file is read when Rung starts, not when it is built.
export const dynamic = "force-dynamic";

/**
 * Makes Rung installable. It opens at the card: that is what opens without a signal too.
 * https://developer.mozilla.org/docs/Web/Progressive_web_apps/Manifest
 */
export default function manifest(): MetadataRoute.Manifest {
  const { name, logo, modules } = brand();
  return {
    id: "/",
    name,
    short_name: name,
    start_url: modules.card ? routes.card : routes.home,
    scope: "/",
    display: "standalone",
    background_color: "#fdfefe",
    theme_color: "#fdfefe",
    icons: logo
      ? [{ src: logo, sizes: "any", purpose: "any" }]
      : [
          { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
          { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
          { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
        ],
  };
}
