import { FluentProvider } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The part of the pane about the Word document, in an Excel of this platform. */
async function shownOn(platform: string): Promise<string> {
  vi.stubGlobal('Office', {
    HostType: { Excel: 'Excel' },
    context: {
      host: 'Excel',
      diagnostics: { platform, version: '16.0' },
      requirements: { isSetSupported: () => true },
    },
  });
  const { WordDownload } = await import('../../src/taskpane/word-download');
  return renderToStaticMarkup(
    <FluentProvider>
      <WordDownload isOutOfDate={false} />
    </FluentProvider>,
  );
}

describe('the Word document', () => {
  it('is offered as a download in Excel on the web', async () => {
    expect(await shownOn('OfficeOnline')).toContain('<button');
  });

  it.each(['PC', 'Mac'])('is said to be had elsewhere in Excel on %s, which drops downloads', async (platform) => {
    const shown = await shownOn(platform);
    expect(shown).not.toContain('<button');
    expect(shown).toContain('Excel บนเว็บ');
  });
});
