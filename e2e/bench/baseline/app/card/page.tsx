import { toSVG } from "bwip-js/node";
import { customer, memberId } from "@/e2e/bench/baseline/app/capillary";
import { Cards, Status } from "@/e2e/bench/baseline/app/parts";

export default async function CardPage() {
  const member = await customer(await memberId());
  const [first] = member.cardDetails;
  const code = first ? toSVG({ bcid: "code128", text: first.cardNumber }) : "";
  return (
    <>
      <h1>Cards</h1>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the obvious way to show bwip-js's picture */}
      <div dangerouslySetInnerHTML={{ __html: code }} />
      <Cards cards={member.cardDetails} />
      {member.loyaltyProgramDetails.map((program) => (
        <Status key={program.programId} program={program} />
      ))}
    </>
  );
}
