import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

// The rooms of the page from the ground up: each may import from those before it. What lies side by side
// knows nothing of its neighbours; App.tsx brings them together.
const ROOMS = [
  ["host"],
  ["i18n"],
  ["notices"],
  ["document", "input"],
  ["commands"],
  ["controls", "session"],
  ["table"],
  ["canvas"],
  ["presenting"],
  ["guide", "maps", "sheets"],
  ["map", "risk", "touchpoints", "personas", "compare", "panels", "shell"],
];

/** Forbids a room to import from those beside and above it. */
function keepsToItsPlace(room, level) {
  const others = ROOMS.slice(level)
    .flat()
    .filter((other) => other !== room);
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    ignores: ["**/*.test.{ts,tsx}"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${others.join("|")})(/|$)`,
              message: `The room ${room} stands beside or below that one: see ARCHITECTURE.md.`,
            },
          ],
        },
      ],
    },
  };
}

export default defineConfig([
  // The bindings are generated: the generator is what gets reviewed.
  globalIgnores(["dist", "output", "node_modules", "src/host/bindings.ts"]),
  {
    files: ["**/*.{ts,tsx}"],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      reactHooks.configs.flat["recommended"],
    ],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: "error",
      "no-console": ["error", { allow: ["warn", "error"] }],
    },
  },
  ROOMS.flatMap((rooms, level) => rooms.map((room) => keepsToItsPlace(room, level))),
]);
