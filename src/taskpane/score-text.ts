/** A score as the pane shows it: two decimals, as the agencies' reports have it. */
export function scoreText(score: number): string {
  return score.toFixed(2);
}
