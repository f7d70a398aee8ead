import { createContext, useContext } from 'react';
import { englishTaskpaneTexts } from '../locales/en/taskpane';
import type { Language } from '../locales/language';
import type { TaskpaneTexts } from '../locales/taskpane-texts';
import { thaiTaskpaneTexts } from '../locales/th/taskpane';

const TEXTS: Readonly<Record<Language, TaskpaneTexts>> = { th: thaiTaskpaneTexts, en: englishTaskpaneTexts };

export const LanguageContext = createContext<Language>('th');

/** The pane's texts in the language it shows. */
export function useTexts(): TaskpaneTexts {
  return TEXTS[useContext(LanguageContext)];
}

/** The language the pane shows. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
