/** Words that must be read on a page. */
type Said = readonly (string | RegExp)[];
/** A person of the sandbox, what is shown of their state, and the words of each page. */
type Row = readonly [state: string, what: string, pages: Readonly<Record<string, Said>>];

// Every designed state with the sentences that a person in it reads. The day is 21 November 2026.
export const designedStates: readonly Row[] = [
  [
    "base-tier",
    "no end is invented",
    {
      "/": ["Bronze", "your first tier"],
      "/progress": ["₹1,200 spent so far towards Silver", "₹1,200 of 5,000"],
    },
  ],
  [
    "climbing-below-half",
    "what is done comes first",
    { "/": ["until 19 Jun 2027", "₹3,700 spent so far towards Gold"], "/progress": ["₹3,700 of 10,000"] },
  ],
  [
    "climbing-above-half",
    "what is left comes first",
    { "/": ["₹3,800 more to reach Gold", "₹6,200 of 10,000"] },
  ],
  ["nearly-there", "almost is not done", { "/": ["₹4 more to reach Gold", "₹9,996 of 10,000"] }],
  [
    "qualified",
    "waits for the next activity",
    { "/progress": ["You have what Gold needs", "Gold follows at your next purchase or visit."] },
  ],
  ["endless", "a tier without an end has no date", { "/": ["Gold", "₹19,000 more to reach Platinum"] }],
  [
    "lapsed",
    "an old date is told as it is",
    { "/": ["dated to 9 Nov 2026"], "/progress": ["The date has passed and Gold still counts."] },
  ],
  [
    "top-tier",
    "no bar to a next tier",
    {
      "/": ["Highest tier · until 10 Apr 2027"],
      "/progress": ["You are at the highest tier", "Platinum runs until 10 Apr 2027."],
    },
  ],
  [
    "no-gap",
    "an unknown gap is said in words",
    {
      "/": ["Next tier: Gold", "How much is left is not available here."],
      "/progress": ["Next tier: Gold", "How much is left is not available here."],
    },
  ],
  ["empty-gap", "so is an empty one", { "/progress": ["How much is left is not available here."] }],
  [
    "no-tiers",
    "a programme without tiers says so",
    { "/": ["This programme has no tiers", "No goals right now"] },
  ],
  [
    "never-earned",
    "beside whatever is supplied",
    { "/progress": ["You have not earned in this programme yet", "3,000 points more to reach Silver"] },
  ],
  [
    "several-programs",
    "never added up",
    { "/": ["Sandbox Rewards", "Sandbox Travel", "Sandbox Coffee", "₹19,000 more to reach Platinum"] },
  ],
  [
    "several-ways",
    "one bar each, closest first",
    { "/progress": ["3 visits more by 10 Dec to reach Gold", "Other ways to reach Gold"] },
  ],
  [
    "tracker-based",
    "looks ahead with what leaves",
    {
      "/progress": ["₹5,214 more by 25 Nov to reach Gold", "₹9,786 of 15,000", "22 Nov 2025 to today"],
      "/progress?ahead=30": [/9,414/],
    },
  ],
  [
    "keep-at-risk",
    "keep comes first",
    { "/": ["₹4,000 more by 1 Jan 2027 to keep Gold"], "/progress": ["₹11,000 of 15,000"] },
  ],
  ["keep-confirmed", "safe is said", { "/progress": ["Gold is safe beyond 1 Jan 2027", "Gold kept"] }],
  [
    "keep-later",
    "reach comes first",
    { "/progress": ["₹4,000 spent so far towards keeping Gold, by 9 Jun 2027"] },
  ],
  [
    "keep-all-kinds",
    "several ways to keep",
    { "/progress": ["2 items more by 24 Dec to keep Gold", "Other ways to keep Gold"] },
  ],
  ["keep-no-ways", "what keeps it is unknown", { "/progress": ["What keeps Gold is not known here."] }],
  [
    "criteria-only",
    "criteria are a sentence, no bar",
    { "/progress": ["The next tier asks for ₹40,000.", "Keeping Gold asks for ₹15,000 and 6 visits."] },
  ],
  [
    "reference-565261498",
    "a history without a programme part is no newcomer's",
    {
      "/": ["Tier and points are not supplied here", "Last on record: Up to Garnet, 13 Jan 2026."],
      "/points": ["Tier and points are not supplied here", "Tier history"],
      "/progress": ["The next tier asks for 5,999 points.", "Up to Garnet"],
    },
  ],
  ["just-upgraded", "a rise is told", { "/": ["You moved up to Gold", "18 Nov 2026"] }],
  [
    "long-history",
    "from, to, when, where",
    { "/progress": ["Up to Gold", "from Silver · Indiranagar", "Moved to Silver", "Kept Gold"] },
  ],
  [
    "several-alerts",
    "one alert, the rest fold",
    { "/": ["1,240 points end on 9 Dec", "in 18 days", "3 more"] },
  ],
  ["points-none-yet", "nothing moved yet", { "/points": ["No points moved yet", "Nothing ends"] }],
  [
    "points-do-not-add-up",
    "other changes, never forced",
    { "/points": ["Other changes", "8,750", "is what the programme’s own figures leave over."] },
  ],
  [
    "points-all-terms",
    "every term has its row",
    { "/points": ["Returned before they were ready", "Ended before they were ready", "11,950"] },
  ],
  ["points-adjusted-down", "an adjustment is a term", { "/points": ["Adjusted", "3,600"] }],
  ["points-very-many", "thirteen digits", { "/": ["9,876,543,210,000"], "/points": ["9,876,543,210,123"] }],
  ["points-decimals", "the programme's decimals", { "/points": ["23,682"] }],
  [
    "points-ending-soon",
    "soonest first",
    { "/points": ["in 18 days", "9 Dec 2026", "in 25 days", "No end date"] },
  ],
  ["points-no-end", "a century ahead is no end", { "/points": ["5,140", "No end date"] }],
  ["points-end-tomorrow", "tomorrow is a word", { "/points": ["tomorrow", "22 Nov 2026"] }],
  [
    "promised-points",
    "arriving has dates",
    {
      "/points": [
        "390 ready on 27 Nov 2026",
        "200 when the programme releases them",
        "Not yet part of the 3,000.",
      ],
    },
  ],
  [
    "activity-kinds",
    "each kind has a verb",
    { "/points": ["Earned at Indiranagar", "Joining the programme", "Given as a thank-you", "not known"] },
  ],
  [
    "promotional-points",
    "promotional points have their dates",
    { "/points": ["Welcome back", "Double weekend"] },
  ],
  [
    "alternate-currencies",
    "what is counted beside points",
    { "/points": ["Other currencies", "Coins", /60 earned since you joined\s· 18/, "Green leaves"] },
  ],
  ["group-programs", "programmes together", { "/points": ["Sandbox Together", "Shared and joined"] }],
  ["user-group", "a family shares", { "/points": ["Sandbox family", "54,500 earned in all"] }],
  [
    "partner-programs",
    "partners with tier and dates",
    { "/progress": ["Sandbox Air", "Tier Blue until 30 Apr 2027", "Not linked"] },
  ],
  [
    "cards-every-status",
    "status in words",
    {
      "/card": [
        "Ask in store to lift this",
        "Not handed out yet",
        "This card was closed",
        "Ended on 1 Nov 2026",
        "SBXA •••• 0002",
      ],
    },
  ],
  ["cards-with-fields", "allow-listed fields", { "/card": ["Weekend car", "KA05SBX1", "Bike"] }],
  [
    "no-cards",
    "none yet, and what will appear",
    { "/": ["A card that the store gives you appears here."], "/card": ["No cards yet"] },
  ],
  ["fifty-cards", "a wallet of fifty", { "/card": ["Other cards"] }],
  [
    "goal-steps-3",
    "steps on the bar",
    { "/progress": ["₹4,200 spent so far towards Festive spend, by 9 Dec", "1 of 3 steps reached"] },
  ],
  [
    "goal-steps-10",
    "ten steps",
    { "/progress": ["3 visits more by 9 Dec for Ten visits", "7 of 10 steps reached"] },
  ],
  [
    "goal-above-target",
    "more than asked is fine",
    { "/progress": ["Big spender was done on 16 Nov", /₹2,600 of 11/] },
  ],
  [
    "goal-cycles",
    "cycles as boxes",
    { "/progress": ["4 purchases more by 9 Dec for Monthly cup", "12 of 10", "To come"] },
  ],
  [
    "goal-ended-but-current",
    "ended, and not offered on Home",
    { "/progress": ["Late close ended on 12 Nov"] },
  ],
  ["goal-limits", "an earn limit is no goal", { "/progress": ["No goals yet"] }],
  ["goal-unenrolled", "not enrolled, not shown", { "/progress": ["No goals yet"] }],
  [
    "goal-not-started",
    "nothing done is a start",
    { "/progress": ["1 purchase more by 9 Dec for First order online"] },
  ],
  [
    "streak-in-progress",
    "this one makes the next",
    {
      "/": ["3 of 5 done. Finish this one by 24 Nov to make it 4"],
      "/progress": ["3 of 5 done. Finish this one by 24 Nov to make it 4"],
    },
  ],
  ["streak-broken", "without guilt", { "/progress": ["A new streak began on 18 Nov"] }],
  ["streak-achieved", "all done", { "/progress": ["All 5 done on 19 Nov"] }],
  ["streak-non-continuous", "a missed week resets nothing", { "/progress": ["3 of 5 done"] }],
  ["masked-name", "a masked name is no name", { "/": ["Hello", "1,860"] }],
  ["empty-name", "nor is an empty one", { "/": ["1,862"] }],
  ["long-name", "a long name fits", { "/": [/Anantapadmanabha/] }],
  ["rtl-name", "a name in another direction", { "/": ["ياسمين"] }],
  ["markup-name", "markup is text", { "/": [/</] }],
  ["not-enrolled", "in no programme yet", { "/": ["You have not earned in this programme yet"] }],
  ["opted-out", "what was refused is shown", { "/profile": ["You declined", "Do-not-call list", "Listed"] }],
  [
    "reference-98662653",
    "97 trackers, nameless, and a programme that was not supplied",
    { "/": ["Hello", "The programme did not send them. Ask in store."] },
  ],
];
