export function RiskView() {
  return null;
}
