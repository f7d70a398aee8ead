import { afterEach, expect, test } from 'vitest';
import { openHost, type Host } from './host';

let host: Host | null = null;

afterEach(() => {
  host?.close();
  host = null;
});

const OURS = '<a xmlns="urn:ours">1</a>';
const THEIRS = '<b:a xmlns:b="urn:theirs"/>';

test('custom XML parts are found by their namespace, read, changed and removed', async () => {
  const excel = await openHost({ sheets: [{ name: 'A' }], customXml: [THEIRS] });
  host = excel;
  await excel.Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.add(OURS);
    const ours = customXmlParts.getByNamespace('urn:ours');
    const none = customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
    none.load('id');
    ours.load('items/id,items/namespaceUri');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    const [part] = ours.items;
    expect(part?.namespaceUri).toBe('urn:ours');
    const xml = part?.getXml();
    part?.setXml('<a xmlns="urn:ours">2</a>');
    await context.sync();
    expect(xml?.value).toBe(OURS);
    expect(excel.describe().customXml).toEqual([THEIRS, '<a xmlns="urn:ours">2</a>']);
    part?.delete();
    await context.sync();
  });
  expect(excel.describe().customXml).toEqual([THEIRS]);
});

test('a custom XML part that is no XML is refused', async () => {
  host = await openHost({ sheets: [{ name: 'A' }] });
  const adding = host.Excel.run(async (context) => {
    context.workbook.customXmlParts.add('<a>&</a>');
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
});
