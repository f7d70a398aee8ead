import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Host, openHost } from './host';

let host: Host;
beforeEach(async () => {
  host = await openHost({ sheets: [{ name: 'Scores' }] }, { displayLanguage: 'th-TH', contentLanguage: 'en-US' });
});
afterEach(() => host.close());

test('a ribbon button runs the function that the add-in has under its name', async () => {
  const pressed: unknown[] = [];
  host.Office.actions.associate('analyse', (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    event.completed();
  });
  expect(await host.pressRibbonButton('analyse', 'AnalyseButton')).toBe(true);
  expect(pressed).toEqual(['AnalyseButton']);
  expect(await host.pressRibbonButton('unknown')).toBe(false);
});

test('a command can show the pane', async () => {
  expect(host.paneState).toBe('Background');
  await host.Office.addin.showAsTaskpane();
  expect(host.paneState).toBe('Visible');
  await host.Office.addin.hide();
  expect(host.paneState).toBe('Background');
});

test('languages are the ones asked for', () => {
  expect(host.Office.context.displayLanguage).toBe('th-TH');
  expect(host.Office.context.contentLanguage).toBe('en-US');
});

test('settings of the document are kept once saved', async () => {
  const { settings } = host.Office.context.document;
  settings.set('bands', { high: 95 });
  expect(host.documentSettings).toEqual({});
  const status = await new Promise((resolve) => {
    settings.saveAsync((result) => resolve(result.status));
  });
  expect(status).toBe('succeeded');
  expect(host.documentSettings).toEqual({ bands: '{"high":95}' });
});
