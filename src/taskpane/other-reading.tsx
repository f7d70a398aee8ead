import type { Analysis } from '../analysis/analysis';
import { ChoiceField } from './choice-field';
import type { Offer, RunChoices } from './pane-state';
import { useTexts } from './texts-context';

/** The agency and year that were taken, where others could have been; choosing one of them analyses anew. */
export function OtherReading({
  analysis,
  offer: { agencies, years },
  choices,
  onRun,
}: {
  readonly analysis: Analysis;
  readonly offer: Offer;
  readonly choices: RunChoices;
  readonly onRun: (choices: RunChoices) => void;
}) {
  const texts = useTexts();
  return (
    <>
      {agencies.length > 0 && (
        <ChoiceField
          label={texts.chooseAgency}
          options={agencies}
          chosen={analysis.agency}
          onChoose={(agency) => {
            onRun({ ...choices, agency });
          }}
        />
      )}
      {years.length > 0 && (
        <ChoiceField
          label={texts.chooseYear}
          options={years.map(String)}
          chosen={String(analysis.fiscalYear)}
          onChoose={(year) => {
            onRun({ ...choices, year: Number(year) });
          }}
        />
      )}
    </>
  );
}
