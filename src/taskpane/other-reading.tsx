import type { Alternatives } from '../app/alternatives';
import type { ScoreChoices } from '../app/read-chosen-scores';
import type { Analysis } from '../analysis/analysis';
import { AgencyField } from './agency-field';
import { ChoiceField } from './choice-field';
import { useTexts } from './texts-context';

/** The agency and year that were taken, where others could have been; choosing one of them analyses anew. */
export function OtherReading({
  analysis,
  alternatives: { agencies, years },
  onRun,
}: {
  readonly analysis: Analysis;
  readonly alternatives: Alternatives;
  readonly onRun: (choices: ScoreChoices) => void;
}) {
  const texts = useTexts();
  return (
    <>
      {agencies.length > 0 && (
        <AgencyField
          agencies={agencies}
          chosen={analysis.agency}
          onChoose={(agency) => {
            onRun({ agency, agencyName: null });
          }}
        />
      )}
      {years.length > 0 && (
        <ChoiceField
          label={texts.chooseYear}
          options={years.map(String)}
          chosen={String(analysis.fiscalYear)}
          onChoose={(year) => {
            onRun({ year: Number(year) });
          }}
        />
      )}
    </>
  );
}
