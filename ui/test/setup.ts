import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// Without it, one test's elements would be found by the next test's queries.
afterEach(cleanup);
