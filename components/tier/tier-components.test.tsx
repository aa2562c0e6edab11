import { checkExamples } from "@/components/test-examples";
import { CriteriaAnswer } from "@/components/tier/criteria-answer";
import { examples as criteriaExamples } from "@/components/tier/criteria-answer.examples";
import { How } from "@/components/tier/how";
import { examples as howExamples } from "@/components/tier/how.examples";
import { KeepAnswer } from "@/components/tier/keep-answer";
import { examples as keepExamples } from "@/components/tier/keep-answer.examples";
import { LookAhead } from "@/components/tier/look-ahead";
import { examples as aheadExamples } from "@/components/tier/look-ahead.examples";
import { PartnerList } from "@/components/tier/partner-list";
import { examples as partnerExamples } from "@/components/tier/partner-list.examples";
import { ReachAnswer } from "@/components/tier/reach-answer";
import { examples as reachExamples } from "@/components/tier/reach-answer.examples";
import { TierHistory } from "@/components/tier/tier-history";
import { examples as historyExamples } from "@/components/tier/tier-history.examples";
import { TierLadder } from "@/components/tier/tier-ladder";
import { examples as ladderExamples } from "@/components/tier/tier-ladder.examples";

checkExamples("tier", [
  ...howExamples.map(({ name, props }) => ({ name: `how: ${name}`, element: <How {...props} /> })),
  ...reachExamples.map(({ name, props }) => ({
    name: `reach: ${name}`,
    element: <ReachAnswer {...props} />,
  })),
  ...criteriaExamples.map(({ name, props }) => ({
    name: `criteria: ${name}`,
    element: <CriteriaAnswer {...props} />,
  })),
  ...keepExamples.map(({ name, props }) => ({ name: `keep: ${name}`, element: <KeepAnswer {...props} /> })),
  ...aheadExamples.map(({ name, props }) => ({ name: `ahead: ${name}`, element: <LookAhead {...props} /> })),
  ...ladderExamples.map(({ name, props }) => ({
    name: `ladder: ${name}`,
    element: <TierLadder {...props} />,
  })),
  ...historyExamples.map(({ name, props }) => ({
    name: `history: ${name}`,
    element: <TierHistory {...props} />,
  })),
  ...partnerExamples.map(({ name, props }) => ({
    name: `partners: ${name}`,
    element: <PartnerList {...props} />,
  })),
]);
