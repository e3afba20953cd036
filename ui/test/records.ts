// Records as the document makes them, so that a test names only what it is about.

import type { RowOf } from "../src/document";
import type { Record as ServiceRecord } from "../src/host";

const fresh = {
  project: { id: "project", title: "", currency: "" },
  map: {
    id: "map",
    title: "",
    preset: "blueprint",
    state: "as-is",
    rank: "80",
    origin: null,
    parent: null,
    price: null,
    tolerated: null,
  },
  phase: { id: "phase", map: "map", title: "", rank: "80", origin: null },
  step: { id: "step", phase: "phase", title: "", rank: "80", origin: null },
  lane: {
    id: "lane",
    map: "map",
    kind: "frontstage",
    title: "",
    rank: "80",
    collapsed: false,
    hidden: false,
    height: null,
    unit: "",
    chart: "bars",
    faces: true,
    origin: null,
  },
  card: {
    id: "card",
    lane: "lane",
    step: "step",
    text: "",
    note: "",
    waitPoint: false,
    decision: false,
    momentOfTruth: false,
    rank: "80",
    span: 1,
    value: null,
    persona: null,
    owner: "",
    image: null,
    origin: null,
  },
  channel: { id: "channel", kind: "in-person", title: "", rank: "80" },
  touchpoint: {
    id: "touchpoint",
    name: "",
    channel: null,
    purpose: "",
    owner: "",
    evidence: "",
    standard: "",
    timeLimit: null,
  },
  image: { id: "image", title: "", mediaType: "image/png", width: 4, height: 3, digest: "" },
  failure_mode: {
    id: "failure_mode",
    card: null,
    item: "",
    title: "",
    requirement: "",
    class: "",
    filterCode: "",
    remarks: "",
    cost: null,
    review: false,
    baselineAt: null,
    rank: "80",
  },
  effect: { id: "effect", failureMode: "failure_mode", text: "", reach: "final", rank: "80" },
  cause: {
    id: "cause",
    failureMode: "failure_mode",
    text: "",
    singlePoint: null,
    controlled: null,
    obvious: null,
    decision: null,
    decisionReason: "",
    importedRpn: null,
    rank: "80",
  },
  rating: {
    id: "rating",
    effect: null,
    cause: null,
    factor: "severity",
    scale: "scale",
    score: 1,
    number: 0,
    scoredAt: null,
    scoredBy: "",
    reason: "",
    said: "",
  },
  action: {
    id: "action",
    failureMode: "failure_mode",
    cause: null,
    kind: "improvement",
    text: "",
    owner: "",
    due: null,
    status: "planned",
    stage: null,
    taken: "",
    evidence: "",
    outcome: "",
    doneOn: null,
    verifiedOn: null,
    verifiedBy: "",
    concurrence: null,
    rank: "80",
  },
  placement: { id: "placement", card: "card", touchpoint: "touchpoint", rank: "80" },
  persona: {
    id: "persona",
    name: "",
    role: "",
    quote: "",
    goals: "",
    needs: "",
    frustrations: "",
    segment: "",
    image: null,
    rank: "80",
  },
  expectation: { id: "expectation", persona: "persona", text: "", basis: null, rank: "80" },
  map_persona: { id: "map_persona", map: "map", persona: "persona", rank: "80" },
  role: { id: "role", title: "", costPerMinute: null, rank: "80" },
  timing: {
    id: "timing",
    step: null,
    card: null,
    standard: null,
    tolerated: null,
    nature: null,
    waste: null,
    role: null,
    fixedCost: null,
    failureProbability: null,
    recoveryProbability: null,
    recoveryTime: null,
    recoveryCost: null,
  },
} satisfies { [Table in Fresh]: RowOf<Table> };

type Fresh =
  | "project"
  | "map"
  | "phase"
  | "step"
  | "lane"
  | "card"
  | "channel"
  | "touchpoint"
  | "image"
  | "placement"
  | "persona"
  | "expectation"
  | "map_persona"
  | "role"
  | "failure_mode"
  | "effect"
  | "cause"
  | "rating"
  | "action"
  | "timing";

/** A row as it is when new, but for what is given. */
export function newRow<Table extends Fresh>(table: Table, given: Partial<RowOf<Table>>) {
  return { ...fresh[table], ...given } as RowOf<Table>;
}

/** The same as a record of its table. */
export function newRecord<Table extends Fresh>(
  table: Table,
  given: Partial<RowOf<Table>>,
): ServiceRecord {
  return { table, row: newRow(table, given) } as ServiceRecord;
}
