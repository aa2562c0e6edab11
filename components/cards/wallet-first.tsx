import { CardCode, type CardCodeProps } from "@/components/cards/card-code";
import { CardPlate, type CardPlateProps } from "@/components/cards/card-plate";
import { Icon } from "@/components/ui/icon";

export type WalletFirstProps = {
  plate: CardPlateProps;
  /** null: no card can be used. */
  code: CardCodeProps | null;
  href: string;
  fields: { name: string; value: string }[];
  words: { show: string; showCard: string };
};

/** The card in use: a plate that opens on phones; from 900 px its code lies open on paper. */
export function WalletFirst({ plate, code, href, fields, words }: WalletFirstProps) {
  return (
    <div className="wallet-first">
      <a className="stack" href={href} aria-label={words.showCard}>
        <CardPlate {...plate} />
        <span className="btn full wallet-show">
          <Icon name="code" />
          {words.show}
        </span>
      </a>
      {code && (
        <div className="paper wallet-code">
          <CardCode {...code} />
        </div>
      )}
      {fields.length > 0 && (
        <dl className="facts pt-4">
          {fields.map((field) => (
            <div key={field.name} className="contents">
              <dt>{field.name}</dt>
              <dd>
                <bdi>{field.value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
