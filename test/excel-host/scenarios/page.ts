import hostAnswers from './host-answers.json';
import { SCENARIOS, askAll } from './scenarios';

const expected: Readonly<Record<string, unknown>> = hostAnswers;

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** Shows where this Excel answers otherwise than the host does, and all its answers to copy. */
function show(answers: Readonly<Record<string, unknown>>): void {
  const text = (value: unknown): string => JSON.stringify(value, null, 1);
  const different = SCENARIOS.filter(({ name }) => text(answers[name]) !== text(expected[name]));
  const summary = `${SCENARIOS.length - different.length} answers as the host's, ${different.length} different`;
  document.querySelector('#summary')?.replaceChildren(summary);
  document.querySelector('#differences')?.replaceChildren(
    ...different.map(({ name, question }) => {
      const item = element('li', `${name}. ${question}`);
      item.append(element('pre', `Excel: ${text(answers[name])}`), element('pre', `host: ${text(expected[name])}`));
      return item;
    }),
  );
  const field = document.querySelector<HTMLTextAreaElement>('#answers');
  if (field) field.value = JSON.stringify(answers, null, 2);
}

await Office.onReady();
const button = document.querySelector<HTMLButtonElement>('#ask');
button?.addEventListener('click', () => {
  button.disabled = true;
  askAll()
    .then(show, (error: unknown) => document.querySelector('#summary')?.replaceChildren(String(error)))
    .finally(() => {
      button.disabled = false;
    });
});
