import { useEffect } from "react";

import { useMirror } from "../../document";
import { Gathering } from "./Gathering";
import { NewRound } from "./NewRound";
import { Results } from "./Results";
import { RoundList } from "./RoundList";
import { endTurn, useTeamPlace } from "./store";
import { Turn } from "./Turn";

/** A team scores: each in her turn and hidden from the others, then all together. One thing at a time. */
export function TeamView() {
  const place = useTeamPlace();
  useEffect(() => endTurn, []);
  switch (place.at) {
    case "rounds":
      return <RoundList />;
    case "beginning":
      return <NewRound />;
    case "round":
      return <InRound id={place.round} />;
    case "turn":
      return <Turn key={place.scorer} round={place.round} scorer={place.scorer} />;
  }
}

function InRound({ id }: { readonly id: string }) {
  const round = useMirror((records) => records.get("scoring_round", id));
  if (round === undefined) return null;
  return round.closedAt === null ? (
    <Gathering key={id} round={round} />
  ) : (
    <Results key={id} round={round} />
  );
}
