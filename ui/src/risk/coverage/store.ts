// Where nobody has asked yet what can fail, as it follows the records.

import { useEffect, useState } from "react";

import { useDocument } from "../../document";
import { host, type MapCoverage } from "../../host";
import { tellProblem } from "../../notices";

/** How far the failure modes of each map reach; nothing before it was read. */
export function useMapCoverage(): readonly MapCoverage[] | null {
  const document = useDocument((state) => state.document);
  const revision = useDocument((state) => state.revision);
  const [coverage, setCoverage] = useState<readonly MapCoverage[] | null>(null);
  useEffect(() => {
    if (document === null) return;
    let isWished = true;
    host.riskCoverage(document).then((read) => {
      if (isWished) setCoverage(read);
    }, tellProblem);
    return () => {
      isWished = false;
    };
  }, [document, revision]);
  return coverage;
}
