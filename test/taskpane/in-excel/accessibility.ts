import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserHost } from '../../excel-host/browser/browser-host';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds in the pane as it is shown, each with the elements; empty where all is well. */
export async function accessibilityViolations({ frame }: BrowserHost): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  const violations = await frame.evaluate(async () => {
    // Colours on their way from one state to the next are not those to be judged. What `finished` promises may never be
    // kept for a transition that another one replaces.
    const isChanging = (each: Animation): boolean => each instanceof CSSTransition && each.playState === 'running';
    while (document.getAnimations().some(isChanging)) await new Promise((resolve) => setTimeout(resolve, 20));
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
