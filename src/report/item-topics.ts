import type { FiscalYear, Framework, ItemCode } from '../assessment/framework';
import { EIT_DRAFTS } from './texts/eit-drafts';
import { IIT_DRAFTS } from './texts/iit-drafts';
import { OIT_DRAFTS, type OitTopic } from './texts/oit-drafts';
import type { TopicDraft } from './texts/topic-draft';

/**
 * What the OIT items ask for, in order of their codes: codes move from year to year, topics stay. Null where a
 * topic has no draft of its own.
 */
const OIT_TOPICS: ReadonlyMap<FiscalYear, readonly (OitTopic | null)[]> = new Map<
  FiscalYear,
  readonly (OitTopic | null)[]
>([
  [
    2567,
    [
      'structure',
      'executives',
      null,
      'contact',
      'news',
      null,
      'strategy',
      'annual-plan',
      'annual-report',
      'staff-manual',
      'service-manual',
      'service-statistics',
      'e-service',
      'procurement-list',
      null,
      null,
      'procurement-report',
      'hr-plan',
      'hr-report',
      'ethics',
      null,
      'complaint-procedure',
      'complaint-channel',
      'complaint-statistics',
      'participation',
      'no-gift',
      null,
      null,
      'customary-gifts',
      'bribery-risk',
      'risk-report',
      'prevention-plan',
      'prevention-report',
      'ita-measures',
      'ita-measures-report',
    ],
  ],
  [
    2568,
    [
      'structure',
      'executives',
      'contact',
      'news',
      'strategy',
      'annual-plan',
      'annual-report',
      'staff-manual',
      'service-manual',
      'e-service',
      'service-statistics',
      'procurement-list',
      'procurement-report',
      'hr-plan',
      'hr-report',
      'ethics',
      'complaint-procedure',
      'complaint-channel',
      'complaint-statistics',
      'participation',
      'no-gift',
      'customary-gifts',
      'bribery-risk',
      'risk-report',
      'prevention-plan',
      'prevention-report',
      'ita-measures',
      'ita-measures-report',
    ],
  ],
  [
    2569,
    [
      'structure',
      'executives',
      'contact',
      'news',
      'strategy',
      'annual-plan',
      'annual-report',
      'staff-manual',
      'service-manual',
      'e-service',
      'procurement-list',
      'procurement-report',
      'hr-plan',
      'hr-report',
      'ethics',
      'complaint-procedure',
      'complaint-channel',
      'complaint-statistics',
      'participation',
      'no-gift',
      'bribery-risk',
      'risk-report',
      'prevention-plan',
      'prevention-report',
      'ita-measures',
      'ita-measures-report',
    ],
  ],
]);

const numberOf = (code: ItemCode): number => Number(code.slice(1));

/**
 * Our draft for what an item asks about; null where there is none for that year and kind of agency, and a
 * sentence must be built from the item's label.
 */
export function topicDraft(framework: Framework, code: ItemCode): TopicDraft | null {
  const topics = framework.variant === 'nacc' ? OIT_TOPICS.get(framework.fiscalYear) : undefined;
  if (!topics) return null;
  const index = numberOf(code) - 1;
  if (code.startsWith('i')) return IIT_DRAFTS[index] ?? null;
  if (code.startsWith('e')) return EIT_DRAFTS[index] ?? null;
  const topic = topics[index];
  return topic ? OIT_DRAFTS[topic] : null;
}
