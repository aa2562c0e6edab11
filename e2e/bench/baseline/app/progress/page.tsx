import { customer, memberId, targets, trackers } from "@/e2e/bench/baseline/app/capillary";
import { Goals, Trackers, Ways } from "@/e2e/bench/baseline/app/parts";

export default async function ProgressPage() {
  const id = await memberId();
  const [member, goals, counted] = await Promise.all([customer(id), targets(id), trackers(id)]);
  return (
    <>
      <h1>Progress</h1>
      {member.loyaltyProgramDetails.map((program) => (
        <Ways key={program.programId} program={program} />
      ))}
      <Goals goals={goals} />
      <Trackers trackers={counted} />
      {member.slabHistory.map((change) => (
        <p key={change.dateTime}>
          {change.fromSlabName} to {change.toSlabName}
        </p>
      ))}
    </>
  );
}
