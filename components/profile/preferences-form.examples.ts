import type { PreferencesFormProps } from "@/components/profile/preferences-form";

export const examples: { name: string; props: PreferencesFormProps; dir?: "rtl" }[] = [
  {
    name: "three languages",
    props: {
      action: "/api/preferences",
      language: {
        legend: "Language",
        value: "en",
        options: [
          { value: "en", label: "English" },
          { value: "ar", label: "العربية", lang: "ar" },
          { value: "hi", label: "हिन्दी", lang: "hi" },
        ],
      },
      theme: {
        legend: "Theme",
        value: "system",
        options: [
          { value: "system", label: "As device" },
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
        ],
      },
      words: { save: "Save", failed: "Could not save just now. Try again.", script: "Needs scripts." },
    },
  },
];
