import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Analysis } from '../analysis/analysis';
import { BAND_NAMES, bandOf } from '../assessment/bands';
import type { BandId } from '../assessment/framework';
import { Heading } from './heading';
import { scoreText } from './score-text';
import { useLanguage, useTexts } from './texts-context';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '12px' },
  heading: { display: 'flex', columnGap: '8px', justifyContent: 'space-between', alignItems: 'baseline' },
  score: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, flexShrink: 0 },
  track: {
    height: '8px',
    marginBlock: '2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  // The hues of the highlights in the sheets: blue, amber and red-purple differ for every common colour blindness.
  strengthBar: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  developBar: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  urgentBar: { backgroundColor: tokens.colorPaletteMagentaBorderActive },
  strength: { color: tokens.colorPaletteBlueForeground2 },
  develop: { color: tokens.colorPaletteMarigoldForeground2 },
  urgent: { color: tokens.colorPaletteMagentaForeground2 },
  below: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', justifyContent: 'space-between' },
});

interface BarFacts {
  readonly name: string;
  readonly score: number | null;
  readonly band: BandId | null;
  readonly note?: string;
}

/** One score as a bar from 0 to 100; the words beside it say all that the bar shows. */
function ScoreBar({ name, score, band, note }: BarFacts) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  return (
    <li>
      <div className={styles.heading}>
        <Text>{name}</Text>
        <span className={styles.score}>{score === null ? texts.noScore : scoreText(score)}</span>
      </div>
      <div className={styles.track} aria-hidden>
        {band !== null && score !== null && (
          <div className={mergeClasses(styles.bar, styles[`${band}Bar`])} style={{ width: `${score}%` }} />
        )}
      </div>
      <div className={styles.below}>
        {band !== null && (
          <Text size={200} weight="semibold" className={styles[band]}>
            {BAND_NAMES[band][language]}
          </Text>
        )}
        {note !== undefined && <Text size={200}>{note}</Text>}
      </div>
    </li>
  );
}

function BarSection({ title, bars }: { readonly title: string; readonly bars: readonly BarFacts[] }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Heading level={2}>{title}</Heading>
      <ul className={styles.list}>
        {bars.map((bar) => (
          <ScoreBar key={bar.name} {...bar} />
        ))}
      </ul>
    </section>
  );
}

/** The three tools, those marked that the next level waits for. */
export function ToolBars({ analysis }: { readonly analysis: Analysis }) {
  const texts = useTexts();
  const blocking = new Set(analysis.level.obstacles.map(({ what }) => what));
  const bars = analysis.tools.map(({ tool, score }) => ({
    name: texts.toolNames[tool],
    score,
    band: bandOf(analysis.choices.bands, score),
    ...(blocking.has(tool) ? { note: texts.blocksNext } : {}),
  }));
  return <BarSection title={texts.tools} bars={bars} />;
}

/** The ten indicators. */
export function IndicatorBars({ analysis }: { readonly analysis: Analysis }) {
  const texts = useTexts();
  const language = useLanguage();
  const bars = analysis.indicators.map(({ indicator, score, band }) => ({
    name: `${indicator.number} ${indicator.name[language]}`,
    score,
    band,
  }));
  return <BarSection title={texts.indicators} bars={bars} />;
}
