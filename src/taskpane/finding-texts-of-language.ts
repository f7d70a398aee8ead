import { englishFindingTexts } from '../locales/en/findings';
import type { FindingTexts } from '../locales/finding-texts';
import { thaiFindingTexts } from '../locales/th/findings';
import { useLanguage } from './texts-context';

/** The words for findings in the language the pane shows; apart, so that the pane opens without them. */
export function useFindingTexts(): FindingTexts {
  return useLanguage() === 'th' ? thaiFindingTexts : englishFindingTexts;
}
