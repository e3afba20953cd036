import { useMirror } from "../document";
import { useMapTime } from "../document/mapTime";
import type { MapTime } from "../host";
import {
  sayMoney,
  sayShare,
  sayTime,
  useSaidMargin,
  useSaidMoney,
  useSaidTime,
  useT,
} from "../i18n";
import type { MapPair } from "./chosen";
import { FigureTable } from "./FigureTable";

/** How long both maps take, and what they cost and bring; what nobody knows is said to be unknown. */
export function TimesAndCosts({ pair }: { readonly pair: MapPair }) {
  const [earlier, later] = [useMapTime(pair[0].id), useMapTime(pair[1].id)];
  return earlier === null || later === null ? null : (
    <Answers earlier={earlier} later={later} pair={pair} />
  );
}

interface AnswersProps {
  readonly earlier: MapTime;
  readonly later: MapTime;
  readonly pair: MapPair;
}

function Answers({ earlier, later, pair }: AnswersProps) {
  const t = useT();
  const [one, other] = [useSaidFigures(earlier), useSaidFigures(later)];
  const figures = [
    { title: t("timePanel.total"), earlier: one.total, later: other.total },
    { title: t("timePanel.waits"), earlier: one.waits, later: other.waits },
    { title: t("compare.tolerated"), earlier: one.tolerated, later: other.tolerated },
    { title: t("timePanel.breaches"), earlier: one.breaches, later: other.breaches },
    { title: t("timePanel.cost"), earlier: one.cost, later: other.cost },
    { title: t("timePanel.price"), earlier: one.price, later: other.price },
    { title: t("timePanel.margin"), earlier: one.margin, later: other.margin },
    { title: t("timeNature.value-adding"), earlier: one.share, later: other.share },
  ];
  return <FigureTable title={t("timePanel.title")} figures={figures} pair={pair} />;
}

/** The figures of one map in words. */
function useSaidFigures(time: MapTime) {
  const t = useT();
  const currency = useMirror((records) => records.project()?.currency ?? "");
  const [saidTime, saidMoney] = [useSaidTime(), useSaidMoney(currency)];
  const saidMargin = useSaidMargin(time.money, currency);
  const { waits, money } = time;
  const unknown = t("timing.unknown");
  return {
    total: useSaidTotal(time),
    waits: waits.places.length === 0 ? t("timePanel.none") : saidTime(waits.total),
    tolerated: useSaidTolerance(time),
    // Where nothing is known to be tolerated, nothing is known to be kept either.
    breaches:
      time.breaches.length > 0 || isTolerated(time) ? String(time.breaches.length) : unknown,
    cost: saidMoney(money.cost),
    price: money.price === null ? unknown : sayMoney(money.price, currency),
    margin: saidMargin(money.margin),
    share: useSaidShare(time),
  };
}

/** Whether anybody has said of a step with a time how long the customer puts up with it. */
const isTolerated = ({ steps }: MapTime): boolean =>
  steps.some(({ standard, tolerated }) => standard !== null && tolerated !== null);

/** The total where nothing fails, up to the total where every fail point fails. */
function useSaidTotal({ best, worst }: MapTime): string {
  const t = useT();
  const said = useSaidTime();
  if (best === null || worst === null || worst.value <= best.value) return said(best);
  const range = t("compare.range", { least: sayTime(best.value), most: sayTime(worst.value) });
  return best.atLeast || worst.atLeast ? t("timePanel.atLeast", { amount: range }) : range;
}

function useSaidTolerance({ tolerated, breach }: MapTime): string {
  const t = useT();
  if (tolerated === null) return t("timing.unknown");
  const said = sayTime(tolerated);
  switch (breach) {
    case null:
      return said;
    case "always":
      return t("compare.exceeded", { tolerated: said });
    case "on-recovery":
      return t("compare.exceededOnRecovery", { tolerated: said });
  }
}

function useSaidShare({ split }: MapTime): string {
  const t = useT();
  if (split.valueAddedShare === null) return t("timing.unknown");
  const share = sayShare(split.valueAddedShare);
  return split.unsorted > 0 ? t("timePanel.atLeast", { amount: share }) : share;
}
