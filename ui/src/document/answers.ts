import { useEffect, useState } from "react";

import { tellProblem } from "../notices";
import { useDocument } from "./store";

/**
 * The answer to a question about the records, asked anew after every change; nothing before the first answer, and
 * while nothing is asked. The question must keep its identity. Where it can wait, `pause` is how long nothing has to
 * change before it is asked, in milliseconds.
 */
export function useAnswer<Answer>(
  ask: ((document: number) => Promise<Answer>) | null,
  pause = 0,
): Answer | null {
  const document = useDocument((state) => state.document);
  const revision = useDocument((state) => state.revision);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (document === null || ask === null) return;
    let current = true;
    const find = () => {
      ask(document)
        .then((found) => {
          if (current) setAnswer(found);
        })
        .catch(tellProblem);
    };
    const timer = pause === 0 ? undefined : setTimeout(find, pause);
    if (timer === undefined) find();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [document, revision, ask, pause]);
  return answer;
}
