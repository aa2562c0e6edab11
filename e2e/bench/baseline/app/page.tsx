import { customer, memberId, targets } from "@/e2e/bench/baseline/app/capillary";
import { Cards, Goals, Points, Status, Ways } from "@/e2e/bench/baseline/app/parts";

export default async function Home() {
  const id = await memberId();
  const [member, goals] = await Promise.all([customer(id), targets(id)]);
  return (
    <>
      <h1>Hello {member.profiles[0]?.firstName}</h1>
      {member.loyaltyProgramDetails.map((program) => (
        <div key={program.programId}>
          <Status program={program} />
          <Ways program={program} />
          <Points customer={member} program={program} />
        </div>
      ))}
      <Goals goals={goals} />
      <Cards cards={member.cardDetails.slice(0, 2)} />
    </>
  );
}
