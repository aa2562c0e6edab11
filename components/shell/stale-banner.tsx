import { RetryButton } from "@/components/shell/retry-button";
import { Alert } from "@/components/ui/alert";

export type StaleBannerProps = { title: string; text: string; retry: string };

/** The calm form of an alert: dated figures are shown, with their time. */
export function StaleBanner({ title, text, retry }: StaleBannerProps) {
  return (
    <div role="status" className="pb-4">
      <Alert
        tone="calm"
        glyph="other"
        title={title}
        note={text}
        action={<RetryButton variant="quiet">{retry}</RetryButton>}
      />
    </div>
  );
}
