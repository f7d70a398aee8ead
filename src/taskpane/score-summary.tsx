import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AnalysedLevel, Analysis } from '../analysis/analysis';
import { Heading } from './heading';
import { scoreText } from './score-text';
import { useLanguage, useTexts } from './texts-context';

const useStyles = makeStyles({
  summary: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  overall: { display: 'flex', alignItems: 'baseline', columnGap: '8px', flexWrap: 'wrap' },
  level: {
    padding: '8px 12px',
    marginTop: '4px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
  },
  obstacles: { margin: 0, paddingInlineStart: '20px' },
});

/** Agency, year, overall score and level: what everybody asks first. */
export function ScoreSummary({ analysis }: { readonly analysis: Analysis }) {
  const styles = useStyles();
  const texts = useTexts();
  const { score } = analysis.overall;
  return (
    <section className={styles.summary}>
      <Text size={200} className={styles.quiet}>
        {texts.done}
      </Text>
      <Heading level={2}>{analysis.agency ?? texts.noAgency}</Heading>
      <Text>{texts.fiscalYear(analysis.fiscalYear)}</Text>
      <div className={styles.overall}>
        <Text>{texts.overall}</Text>
        <Text size={800} weight="semibold">
          {score === null ? texts.noScore : scoreText(score)}
        </Text>
        {score !== null && <Text className={styles.quiet}>{texts.outOf100}</Text>}
      </div>
      <LevelCard level={analysis.level} />
    </section>
  );
}

function LevelCard({ level: { level, next, obstacles, reported } }: { readonly level: AnalysedLevel }) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  return (
    <div className={styles.level}>
      {level === null ? (
        <Text>{texts.noLevel}</Text>
      ) : (
        <Text>
          {texts.level} <Text weight="bold">{level.label[language]}</Text>
        </Text>
      )}
      {reported !== null && (
        <Text size={200} className={styles.quiet}>
          {texts.reportedLevel(reported)}
        </Text>
      )}
      {level !== null && next === null && <Text>{texts.topLevel}</Text>}
      {next !== null && (
        <>
          <Text>{texts.nextLevel(next.label[language])}</Text>
          <ul className={styles.obstacles}>
            {obstacles.map(({ what, score, gap, needed }) => (
              <li key={what}>
                {texts.obstacle({
                  what: what === 'overall' ? texts.overall : what,
                  score: scoreText(score),
                  gap: scoreText(gap),
                  needed: scoreText(needed),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
