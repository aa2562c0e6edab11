import type { MetadataRoute } from "next";
import { routes } from "@/lib/routes";
import type { Brand } from "@/lib/theme/brand";
import { brand } from "@/lib/theme/load-brand";

// The operator's file is read when Rung starts, not when it is built.
export const dynamic = "force-dynamic";

/**
 * Makes Rung installable. It opens at the card: that is what opens without a signal too.
 * https://developer.mozilla.org/docs/Web/Progressive_web_apps/Manifest
 */
export default function manifest(): MetadataRoute.Manifest {
  const { name, modules } = brand();
  return {
    id: "/",
    name,
    short_name: name,
    start_url: modules.card ? routes.card : routes.home,
    scope: "/",
    display: "standalone",
    background_color: "#fdfefe",
    theme_color: "#fdfefe",
    icons: icons(brand()),
  };
}

const own = {
  small: "/icons/icon-192.png",
  large: "/icons/icon-512.png",
  maskable: "/icons/maskable-512.png",
};

// A logo without PNG files still makes Rung installable, in the shape it has.
function icons({ logo, icons: given }: Brand): MetadataRoute.Manifest["icons"] {
  if (logo && !given) return [{ src: logo, sizes: "any", purpose: "any" }];
  const { small, large, maskable } = given ?? own;
  return [
    { src: small, sizes: "192x192", type: "image/png", purpose: "any" },
    { src: large, sizes: "512x512", type: "image/png", purpose: "any" },
    { src: maskable, sizes: "512x512", type: "image/png", purpose: "maskable" },
  ];
}
