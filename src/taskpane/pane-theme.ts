import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { officeIsDark } from './office-environment';

/** Thai faces first: Fluent's own list has none, and a fallback found letter by letter looks patched. */
const FONTS = "'Leelawadee UI', Thonburi, 'Noto Sans Thai', Sarabun, 'Segoe UI', system-ui, sans-serif";

/** Taller lines than Fluent's, for Thai sets vowels and tone marks above and below its letters. */
const LINES: Partial<Theme> = {
  fontFamilyBase: FONTS,
  lineHeightBase100: '16px',
  lineHeightBase200: '19px',
  lineHeightBase300: '23px',
  lineHeightBase400: '27px',
  lineHeightBase500: '32px',
  lineHeightBase600: '38px',
  lineHeightHero700: '44px',
  lineHeightHero800: '50px',
};

const LIGHT: Theme = { ...webLightTheme, ...LINES };
const DARK: Theme = { ...webDarkTheme, ...LINES };

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(onChange: () => void): () => void {
  prefersDark.addEventListener('change', onChange);
  return () => {
    prefersDark.removeEventListener('change', onChange);
  };
}

/**
 * Theme to show: as Office says, else as the system prefers, else light. Contrast themes of the system need none of
 * their own: the browser then replaces the colours.
 */
export function usePaneTheme(): Theme {
  const isDark = useSyncExternalStore(subscribe, () => officeIsDark() ?? prefersDark.matches);
  return isDark ? DARK : LIGHT;
}
