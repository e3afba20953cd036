export { AboutDialog } from "./about/AboutDialog";
export { Guide } from "./Guide";
