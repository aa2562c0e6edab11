import { customer, memberId, targets } from "@/e2e/bench/baseline/app/capillary";
import { Goals, Status, Ways } from "@/e2e/bench/baseline/app/parts";

export default async function TillPage() {
  const id = await memberId();
  const [member, goals] = await Promise.all([customer(id), targets(id)]);
  return (
    <>
      <h1>{member.profiles[0]?.firstName}</h1>
      {member.loyaltyProgramDetails.map((program) => (
        <div key={program.programId}>
          <Status program={program} />
          <Ways program={program} />
        </div>
      ))}
      <Goals goals={goals.slice(0, 2)} />
    </>
  );
}
