/* eslint-disable @typescript-eslint/consistent-type-definitions, @typescript-eslint/consistent-indexed-object-style */
// The shapes of the commands' arguments and answers, until the generated bindings stand in this folder.

export type Uuid = string;
export type ProjectId = Uuid;
export type MapId = Uuid;
export type PhaseId = Uuid;
export type StepId = Uuid;
export type LaneId = Uuid;
export type CardId = Uuid;
export type LinkId = Uuid;
export type FailureModeId = Uuid;
export type EffectId = Uuid;
export type CauseId = Uuid;
export type ControlId = Uuid;
export type RatingId = Uuid;
export type ActionId = Uuid;
export type ScaleId = Uuid;
export type ScaleLevelId = Uuid;
export type Rank = string;
export type Score = number;

export type MapPreset = "blueprint";
export type MapState = "as-is" | "to-be";
export type LaneKind =
  "physical-evidence" | "customer-actions" | "frontstage" | "backstage" | "support";
export type LinkKind = "flow" | "two-way" | "information";
export type CardMark = "wait-point" | "decision" | "moment-of-truth";
export type ControlKind = "prevention" | "detection";
export type Factor = "severity" | "occurrence" | "detection";
export type ActionStatus = "planned" | "done" | "verified";

export type Project = { id: ProjectId; title: string };
export type Map = { id: MapId; title: string; preset: MapPreset; state: MapState; rank: Rank };
export type Phase = { id: PhaseId; map: MapId; title: string; rank: Rank };
export type Step = { id: StepId; phase: PhaseId; title: string; rank: Rank };
export type Lane = { id: LaneId; map: MapId; kind: LaneKind; title: string; rank: Rank };
export type Card = {
  id: CardId;
  lane: LaneId;
  step: StepId;
  text: string;
  note: string;
  waitPoint: boolean;
  decision: boolean;
  momentOfTruth: boolean;
  rank: Rank;
};
export type Link = { id: LinkId; source: CardId; target: CardId; kind: LinkKind; label: string };
export type FailureMode = { id: FailureModeId; card: CardId; title: string; rank: Rank };
export type Effect = { id: EffectId; failureMode: FailureModeId; text: string; rank: Rank };
export type Cause = { id: CauseId; failureMode: FailureModeId; text: string; rank: Rank };
export type Control = {
  id: ControlId;
  cause: CauseId;
  kind: ControlKind;
  text: string;
  rank: Rank;
};
export type Rating = {
  id: RatingId;
  effect: EffectId | null;
  cause: CauseId | null;
  factor: Factor;
  scale: ScaleId;
  score: Score;
};
export type Action = {
  id: ActionId;
  failureMode: FailureModeId;
  text: string;
  owner: string;
  due: string | null;
  status: ActionStatus;
  rank: Rank;
};
export type Scale = {
  id: ScaleId;
  factor: Factor;
  title: string;
  minimum: Score;
  maximum: Score;
  step: Score;
  version: number;
};
export type ScaleLevel = {
  id: ScaleLevelId;
  scale: ScaleId;
  score: Score;
  textEn: string;
  textZh: string;
};

export type Record =
  | { table: "project"; row: Project }
  | { table: "map"; row: Map }
  | { table: "phase"; row: Phase }
  | { table: "step"; row: Step }
  | { table: "lane"; row: Lane }
  | { table: "card"; row: Card }
  | { table: "link"; row: Link }
  | { table: "failure_mode"; row: FailureMode }
  | { table: "effect"; row: Effect }
  | { table: "cause"; row: Cause }
  | { table: "control"; row: Control }
  | { table: "rating"; row: Rating }
  | { table: "action"; row: Action }
  | { table: "scale"; row: Scale }
  | { table: "scale_level"; row: ScaleLevel };
export type RecordTable = Record["table"];
export type RecordChange = { before: Record | null; after: Record | null };
export type RecordDiff = RecordChange[];

export type CardMove = { card: CardId; lane: LaneId; step: StepId; before?: CardId | null };
export type CopiedControl = { kind: ControlKind; text: string };
export type CopiedCause = {
  text: string;
  occurrence: Score | null;
  detection: Score | null;
  controls: CopiedControl[];
};
export type CopiedEffect = { text: string; severity: Score | null };
export type CopiedFailureMode = {
  title: string;
  effects: CopiedEffect[];
  causes: CopiedCause[];
};
export type CopiedCard = {
  lane: number;
  step: number;
  text: string;
  note: string;
  marks: CardMark[];
  failureModes: CopiedFailureMode[];
};
export type CopiedLink = { source: number; target: number; kind: LinkKind; label: string };
export type Fragment = { cards: CopiedCard[]; links: CopiedLink[] };

export type Operation =
  | { operation: "renameProject"; title: string }
  | {
      operation: "addMap";
      id?: MapId | null;
      preset: MapPreset;
      title: string;
      state: MapState;
    }
  | { operation: "renameMap"; map: MapId; title: string }
  | { operation: "setMapState"; map: MapId; state: MapState }
  | { operation: "moveMap"; map: MapId; before?: MapId | null }
  | { operation: "deleteMap"; map: MapId }
  | {
      operation: "addPhase";
      id?: PhaseId | null;
      map: MapId;
      title: string;
      before?: PhaseId | null;
    }
  | { operation: "splitPhase"; id?: PhaseId | null; step: StepId; title: string }
  | { operation: "renamePhase"; phase: PhaseId; title: string }
  | { operation: "movePhase"; phase: PhaseId; before?: PhaseId | null }
  | { operation: "deletePhase"; phase: PhaseId }
  | {
      operation: "addStep";
      id?: StepId | null;
      phase: PhaseId;
      title: string;
      before?: StepId | null;
    }
  | { operation: "renameStep"; step: StepId; title: string }
  | { operation: "moveStep"; step: StepId; phase: PhaseId; before?: StepId | null }
  | { operation: "deleteStep"; step: StepId }
  | {
      operation: "addLane";
      id?: LaneId | null;
      map: MapId;
      kind: LaneKind;
      title: string;
      before?: LaneId | null;
    }
  | { operation: "renameLane"; lane: LaneId; title: string }
  | { operation: "changeLaneKind"; lane: LaneId; kind: LaneKind }
  | { operation: "moveLane"; lane: LaneId; before?: LaneId | null }
  | { operation: "deleteLane"; lane: LaneId }
  | {
      operation: "addCard";
      id?: CardId | null;
      lane: LaneId;
      step: StepId;
      text: string;
      before?: CardId | null;
    }
  | { operation: "editCard"; card: CardId; text: string }
  | { operation: "editNote"; card: CardId; note: string }
  | { operation: "markCards"; cards: CardId[]; mark: CardMark; on: boolean }
  | { operation: "moveCards"; moves: CardMove[] }
  | { operation: "deleteCards"; cards: CardId[] }
  | { operation: "paste"; fragment: Fragment; lane: LaneId; step: StepId; ids?: CardId[] }
  | {
      operation: "addLink";
      id?: LinkId | null;
      source: CardId;
      target: CardId;
      kind: LinkKind;
      label: string;
    }
  | { operation: "changeLinkKind"; link: LinkId; kind: LinkKind }
  | { operation: "labelLink"; link: LinkId; label: string }
  | { operation: "reverseLink"; link: LinkId }
  | { operation: "deleteLinks"; links: LinkId[] }
  | { operation: "addFailureMode"; id?: FailureModeId | null; card: CardId; title: string }
  | { operation: "renameFailureMode"; failureMode: FailureModeId; title: string }
  | { operation: "deleteFailureModes"; failureModes: FailureModeId[] }
  | {
      operation: "describeEffect";
      failureMode: FailureModeId;
      effect?: EffectId | null;
      text: string;
    }
  | {
      operation: "describeCause";
      failureMode: FailureModeId;
      cause?: CauseId | null;
      text: string;
    }
  | {
      operation: "describeControl";
      failureMode: FailureModeId;
      cause?: CauseId | null;
      control?: ControlId | null;
      kind: ControlKind;
      text: string;
    }
  | { operation: "deleteEffect"; effect: EffectId }
  | { operation: "deleteCause"; cause: CauseId }
  | {
      operation: "rateFailureMode";
      failureMode: FailureModeId;
      cause?: CauseId | null;
      factor: Factor;
      score: Score | null;
    }
  | { operation: "addAction"; id?: ActionId | null; failureMode: FailureModeId; text: string }
  | {
      operation: "editAction";
      action: ActionId;
      text: string;
      owner: string;
      due: string | null;
      status: ActionStatus;
    }
  | { operation: "deleteAction"; action: ActionId }
  | { operation: "wordScaleLevel"; level: ScaleLevelId; textEn: string; textZh: string };
export type OperationName = Operation["operation"];

export type Measure = "rpn" | "actionPriority" | "criticality";
export type ActionPriority = "L" | "M" | "H";
export type Band = { from: number; to: number };
export type ActionPriorityReason = {
  severity: Band;
  occurrence: Band;
  detection: Band;
  priority: ActionPriority;
};
export type RiskRow = {
  failureMode: FailureModeId;
  effect: EffectId | null;
  cause: CauseId | null;
  severity: Score | null;
  occurrence: Score | null;
  detection: Score | null;
  rpn: number | null;
  actionPriority: ActionPriorityReason | null;
  rank: number | null;
};
export type CardRisk = {
  failureModes: number;
  actionPriority: ActionPriority | null;
  rpn: number | null;
};

export type BlueprintLine = "interaction" | "visibility" | "internalInteraction";
export type TextLine = { text: string; x: number; baseline: number; width: number };
export type PhaseHeader = { phase: PhaseId; x: number; width: number; lines: TextLine[] };
export type Column = {
  step: StepId;
  phase: PhaseId;
  x: number;
  width: number;
  lines: TextLine[];
};
export type Row = {
  lane: LaneId;
  kind: LaneKind;
  y: number;
  height: number;
  lines: TextLine[];
};
export type BoundaryRule = { line: BlueprintLine; y: number; label: TextLine };
export type CardBox = {
  card: CardId;
  column: number;
  row: number;
  y: number;
  height: number;
  lines: TextLine[];
  marks: CardMark[];
  note: boolean;
  risk: CardRisk;
};
export type GridPoint = { column: number; x: number; row: number; y: number };
export type LabelBox = { center: GridPoint; width: number; height: number; lines: TextLine[] };
export type Route = {
  link: LinkId;
  kind: LinkKind;
  source: CardId;
  target: CardId;
  points: GridPoint[];
  label: LabelBox | null;
};
export type Scene = {
  map: MapId;
  width: number;
  height: number;
  laneHeaderWidth: number;
  phaseHeaderHeight: number;
  stepHeaderHeight: number;
  phases: PhaseHeader[];
  columns: Column[];
  rows: Row[];
  rules: BoundaryRule[];
  cards: CardBox[];
  routes: Route[];
};
export type SceneDelta = {
  width: number | null;
  height: number | null;
  stepHeaderHeight: number | null;
  phases: PhaseHeader[] | null;
  columns: Column[] | null;
  rows: Row[] | null;
  rules: BoundaryRule[] | null;
  cards: CardBox[];
  removedCards: CardId[];
  cardOrder: CardId[] | null;
  routes: Route[];
  removedRoutes: LinkId[];
};

export type Language = "en" | "zh-CN";
export type Theme = "light" | "dark" | "high-contrast";
export type ThemeChoice = Theme | "system";
export type Heat = "off" | "rpn" | "action-priority";
export type Settings = {
  language: Language | null;
  theme: ThemeChoice;
  heat: Heat;
  railOpen: boolean;
  inspectorOpen: boolean;
};
export type SampleName = "hotel" | "repair";
export type RecentFile = { path: string; title: string; openedAt: string; exists: boolean };
export type OpenAtStart =
  { kind: "project"; path: string } | { kind: "sample"; sample: SampleName };
export type NoticeCode = "recovered" | "restored" | "settingsSetAside";
export type Notice = { code: NoticeCode; details: { [name: string]: string } };
export type StartState = {
  version: string;
  settings: Settings;
  recent: RecentFile[];
  samples: SampleName[];
  systemLanguage: Language;
  openAtStart: OpenAtStart | null;
  projectsFolder: string;
  notices: Notice[];
};
export type ReadOnlyReason = "file" | "inUse" | "newerVersion";
export type UndoState = { undo: OperationName | null; redo: OperationName | null };
export type ErrorCode =
  | "recordMissing"
  | "recordExists"
  | "notTogether"
  | "linkToItself"
  | "linkExists"
  | "lastPhase"
  | "scoreOffScale"
  | "notADate"
  | "nothingToUndo"
  | "nothingToRedo"
  | "readOnly"
  | "inUse"
  | "newerVersion"
  | "notAProject"
  | "damaged"
  | "nothingToRecover"
  | "fileMissing"
  | "fileExists"
  | "notPermitted"
  | "diskFull"
  | "fileTrouble"
  | "unknownFormat"
  | "drawingFailed"
  | "notOpen"
  | "mapMissing"
  | "noDialogs"
  | "badArguments"
  | "unknownCommand"
  | "internal";
export type CommandError = { code: ErrorCode; details: { [name: string]: string } };
export type OpenedProject = {
  document: number;
  path: string;
  readOnly: ReadOnlyReason | null;
  records: Record[];
  revision: number;
  undo: UndoState;
  notices: Notice[];
};
export type Change = {
  revision: number;
  diff: RecordDiff;
  scene: { map: MapId; delta: SceneDelta } | null;
  undo: UndoState;
};
export type Backup = { path: string; takenAt: string; bytes: number };
