import { valueName } from "../canvas/accessibleName";
import { mirror, personaName, useDocument } from "../document";
import type { Comparison, EmotionPicture, EmotionPoint, PersonaId } from "../host";
import { type MessageKey, useT } from "../i18n";
import type { MapPair } from "./chosen";
import { FigureTable } from "./FigureTable";
import { stepName } from "./wording";

const MOMENTS = ["peak", "trough", "end"] as const;
const momentKey = (moment: (typeof MOMENTS)[number]): MessageKey => `emotionPicture.${moment}`;

interface EmotionsProps {
  readonly comparison: Comparison;
  readonly pair: MapPair;
}

/** The emotion curves of both maps by what people remember of them, one table a persona. */
export function Emotions({ comparison, pair }: EmotionsProps) {
  const t = useT();
  // A step or a persona that is renamed is called otherwise here.
  useDocument((state) => state.revision);
  const { earlierEmotions, laterEmotions } = comparison;
  const personas = new Set([...earlierEmotions, ...laterEmotions].map(({ persona }) => persona));
  const say = (pictures: readonly EmotionPicture[], persona: PersonaId | null) => {
    const picture = pictures.find((other) => other.persona === persona);
    return (moment: (typeof MOMENTS)[number]) =>
      picture === undefined ? t("canvas.value.unknown") : sayPoint(picture[moment]);
  };
  return [...personas].map((persona) => {
    const [earlier, later] = [say(earlierEmotions, persona), say(laterEmotions, persona)];
    const figures = MOMENTS.map((moment) => ({
      title: t(momentKey(moment)),
      earlier: earlier(moment),
      later: later(moment),
    }));
    const whose = persona === null ? undefined : mirror().get("persona", persona);
    const name = whose === undefined ? t("inspector.everybody") : personaName(whose);
    const title = t("compare.emotion", { persona: name });
    return <FigureTable key={persona} title={title} figures={figures} pair={pair} />;
  });
}

/** A point by its value and its step. */
function sayPoint({ step, value }: EmotionPoint): string {
  return [valueName(value, { lane: "", content: "curve" }), stepName(mirror(), step)].join(" · ");
}
