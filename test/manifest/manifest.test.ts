import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEVELOPMENT_ADDRESS } from '../../assets/build/public-address';
import { parseManifest } from './manifest-element';
import { MANIFEST_RULES, type IconSize, type ManifestSurroundings } from './manifest-rules';
import { pngSize } from './png-size';

const PROJECT = new URL('../../', import.meta.url);
const MANIFEST = readFileSync(new URL('manifest.xml', PROJECT), 'utf8');

function iconSize(path: string): IconSize | null {
  const file = new URL(`assets/${path}`, PROJECT);
  return path.startsWith('icons/') && existsSync(file) ? pngSize(readFileSync(file)) : null;
}

/** Where the build takes each page from. */
function hasPage(path: string): boolean {
  return path !== '' && ['src/taskpane/', 'assets/support/'].some((from) => existsSync(new URL(from + path, PROJECT)));
}

const SURROUNDINGS: ManifestSurroundings = { address: DEVELOPMENT_ADDRESS, iconSize, hasPage };

type RuleName = keyof typeof MANIFEST_RULES;
const RULE_NAMES = Object.keys(MANIFEST_RULES) as readonly RuleName[];

function faultsOf(rule: RuleName, xml: string): readonly string[] {
  return MANIFEST_RULES[rule](parseManifest(xml), SURROUNDINGS);
}

/** The manifest with every match of `pattern` replaced; fails where there is none, so that no case tests nothing. */
function spoilt(pattern: string | RegExp, replacement: string): string {
  const changed = MANIFEST.replace(pattern, () => replacement);
  expect(changed, `nothing matches ${String(pattern)}`).not.toBe(MANIFEST);
  return changed;
}

describe('manifest.xml', () => {
  it.each(RULE_NAMES)('keeps the rule %s', (rule) => {
    expect(faultsOf(rule, MANIFEST)).toEqual([]);
  });
});

interface SpoiltCase {
  readonly rule: RuleName;
  readonly what: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly fault: string | RegExp;
}

const SPOILT: readonly SpoiltCase[] = [
  {
    rule: 'elementOrder',
    what: 'the version before the id',
    from: /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/,
    to: '<Version>1.0.0.0</Version><Id>b8b4578e-f417-44c0-8855-b260c971b87c</Id>',
    fault: 'Id comes too late in OfficeApp.',
  },
  {
    rule: 'elementOrder',
    what: 'no permissions',
    from: /<Permissions>.*<\/Permissions>/,
    to: '',
    fault: 'OfficeApp lacks Permissions.',
  },
  {
    rule: 'elementOrder',
    what: 'a button without label',
    from: '<Label resid="Analyse.Label"/>',
    to: '',
    fault: 'Control lacks Label.',
  },
  {
    rule: 'elementOrder',
    what: 'a misspelt element',
    from: /SupportUrl/g,
    to: 'SuportUrl',
    fault: 'SuportUrl does not belong into OfficeApp.',
  },
  {
    rule: 'elementOrder',
    what: 'a page before the id of its pane',
    from: /<TaskpaneId>Ita.Pane<\/TaskpaneId>\s*<SourceLocation resid="Url.Analyse"\/>/,
    to: '<SourceLocation resid="Url.Analyse"/><TaskpaneId>Ita.Pane</TaskpaneId>',
    fault: 'TaskpaneId comes too late in Action.',
  },
  {
    rule: 'schemaNames',
    what: 'a content add-in',
    from: '"TaskPaneApp"',
    to: '"ContentApp"',
    fault: 'OfficeApp needs xsi:type="TaskPaneApp".',
  },
  {
    rule: 'schemaNames',
    what: 'overrides of another kind',
    from: '"VersionOverridesV1_0"',
    to: '"VersionOverridesV1_1"',
    fault: /VersionOverrides needs xsi:type/,
  },
  { rule: 'identity', what: 'another id', from: /b8b4578e/, to: 'b8b4578f', fault: /Id is not the one/ },
  { rule: 'identity', what: 'a version of three parts', from: '1.0.0.0', to: '1.0.0', fault: /Version is not/ },
  { rule: 'identity', what: 'a version below one', from: '1.0.0.0', to: '0.1.0.0', fault: /Version is not/ },
  {
    rule: 'identity',
    what: 'no provider',
    from: /<ProviderName>.*<\/ProviderName>/,
    to: '<ProviderName></ProviderName>',
    fault: /ProviderName/,
  },
  {
    rule: 'hostAndPermission',
    what: 'Word',
    from: '<Host Name="Workbook"/>',
    to: '<Host Name="Workbook"/><Host Name="Document"/>',
    fault: /^Hosts names/,
  },
  {
    rule: 'hostAndPermission',
    what: 'buttons in Word',
    from: '<Host xsi:type="Workbook">',
    to: '<Host xsi:type="Document">',
    fault: /^Hosts of VersionOverrides/,
  },
  {
    rule: 'hostAndPermission',
    what: 'reading only',
    from: 'ReadWriteDocument',
    to: 'ReadDocument',
    fault: /Permissions/,
  },
  {
    rule: 'requirement',
    what: 'the floor of the product',
    from: 'MinVersion="1.1"/>',
    to: 'MinVersion="1.14"/>',
    fault: /ExcelApi 1.14/,
  },
  {
    rule: 'resourceIds',
    what: 'a reference to nothing',
    from: 'resid="Analyse.Tip"',
    to: 'resid="Analyse.Tipp"',
    fault: 'Supertip/Description refers to Analyse.Tipp, which is not defined.',
  },
  {
    rule: 'resourceIds',
    what: 'a text nobody uses',
    from: 'resid="Analyse.Tip"',
    to: 'resid="OpenPane.Tip"',
    fault: 'Resource Analyse.Tip is never used.',
  },
  {
    rule: 'resourceIds',
    what: 'a long text for a label',
    from: '<Label resid="Analyse.Label"/>',
    to: '<Label resid="Analyse.Tip"/>',
    fault: /Control\/Label needs one of ShortStrings/,
  },
  {
    rule: 'resourceIds',
    what: 'a text for a page',
    from: 'resid="Url.Analyse"',
    to: 'resid="Group.Label"',
    fault: /Action\/SourceLocation needs one of Urls/,
  },
  {
    rule: 'resourceIds',
    what: 'an id of 33 characters',
    from: /Url\.Analyse/g,
    to: 'U'.repeat(33),
    fault: /has not 1 to 32 characters/,
  },
  {
    rule: 'resourceIds',
    what: 'one id twice',
    from: 'Url id="Url.Pane"',
    to: 'Url id="Url.Analyse"',
    fault: 'Resource Url.Analyse is defined more than once.',
  },
  {
    rule: 'lengths',
    what: 'a label of 126 characters',
    from: 'DefaultValue="Analyse"',
    to: `DefaultValue="${'A'.repeat(126)}"`,
    fault: 'Analyse.Label has 126 characters of 125.',
  },
  {
    rule: 'lengths',
    what: 'a Thai tip of 251 characters',
    from: /Value="เปิดบานหน้าต่างโดย[^"]*"/,
    to: `Value="${'ก'.repeat(251)}"`,
    fault: 'OpenPane.Tip has 251 characters of 250.',
  },
  {
    rule: 'lengths',
    what: 'a blank name',
    from: '<DisplayName DefaultValue="ITA Score Analysis">',
    to: '<DisplayName DefaultValue=" ">',
    fault: 'DisplayName has no characters of 125.',
  },
  {
    rule: 'lengths',
    what: 'an endless address',
    from: '/taskpane.html?run=analyse',
    to: `/taskpane.html?run=${'a'.repeat(2048)}`,
    fault: /^Url.Analyse has \d+ characters of 2048/,
  },
  {
    rule: 'oneAddress',
    what: 'http',
    from: 'https://localhost:3000/support.th.html',
    to: 'http://localhost:3000/support.th.html',
    fault: /^SupportUrl is http:/,
  },
  {
    rule: 'oneAddress',
    what: 'another server',
    from: 'https://localhost:3000/icons/pane-80.png',
    to: 'https://example.org/icons/pane-80.png',
    fault: /^Icon.Pane.80 is https:\/\/example.org/,
  },
  {
    rule: 'oneAddress',
    what: 'a further domain',
    from: '<Hosts>',
    to: '<AppDomains><AppDomain>https://example.org</AppDomain></AppDomains><Hosts>',
    fault: /opened to the add-in/,
  },
  {
    rule: 'localeParity',
    what: 'a text without Thai',
    from: '<bt:Override Locale="th-TH" Value="คะแนน ITA"/>',
    to: '',
    fault: 'Group.Label has 0 texts for th-TH.',
  },
  {
    rule: 'localeParity',
    what: 'English in the place of Thai',
    from: 'Value="คะแนน ITA"',
    to: 'Value="ITA scores"',
    fault: 'Group.Label has a th-TH text without Thai.',
  },
  {
    rule: 'localeParity',
    what: 'Thai in the place of English',
    from: 'DefaultValue="ITA scores"',
    to: 'DefaultValue="คะแนน ITA"',
    fault: 'Group.Label is Thai by default.',
  },
  {
    rule: 'localeParity',
    what: 'a locale without country',
    from: '<Override Locale="th-TH" Value="วิเคราะห์คะแนน ITA"/>',
    to: '<Override Locale="th" Value="วิเคราะห์คะแนน ITA"/>',
    fault: 'There is an override for th.',
  },
  { rule: 'localeParity', what: 'another default', from: 'en-US', to: 'en-GB', fault: 'DefaultLocale is not en-US.' },
  {
    rule: 'icons',
    what: 'a picture that is not there',
    from: 'icons/pane-64.png',
    to: 'icons/pane-65.png',
    fault: /^Icon.Pane.64: there is no picture/,
  },
  {
    rule: 'icons',
    what: 'a picture of another size',
    from: 'icons/pane-64.png',
    to: 'icons/pane-80.png',
    fault: /has 80 × 80 pixels instead of 64 × 64/,
  },
  {
    rule: 'icons',
    what: 'a small picture in the listing',
    from: 'icons/product-32.png',
    to: 'icons/product-16.png',
    fault: /^IconUrl: .* instead of 32/,
  },
  {
    rule: 'icons',
    what: 'a button without its largest picture',
    from: '<bt:Image size="80" resid="Icon.Pane.80"/>',
    to: '',
    fault: 'An Icon lacks the size 80.',
  },
  {
    rule: 'pages',
    what: 'a page that is not built',
    from: /taskpane\.html/g,
    to: 'task-pane.html',
    fault: 'Nothing is built at task-pane.html.',
  },
  {
    rule: 'controlIds',
    what: 'one id for two buttons',
    from: 'id="Ita.OpenPane"',
    to: 'id="Ita.Analyse"',
    fault: 'The id Ita.Analyse is used twice.',
  },
  { rule: 'controlIds', what: 'another tab', from: 'TabHome', to: 'TabData', fault: /not on the Home tab/ },
  {
    rule: 'panes',
    what: 'two panes',
    from: '<TaskpaneId>Ita.Pane</TaskpaneId>',
    to: '<TaskpaneId>Ita.Other</TaskpaneId>',
    fault: /do not share one pane/,
  },
  {
    rule: 'panes',
    what: 'a pane that opens with the workbook',
    from: /Ita\.Pane</g,
    to: 'Office.AutoShowTaskpaneWithDocument<',
    fault: /start with every workbook/,
  },
  { rule: 'panes', what: 'no button that analyses', from: '?run=analyse', to: '', fault: /asks for the analysis/ },
  {
    rule: 'panes',
    what: 'the name that Excel on the web refuses',
    from: /Url\.Pane/g,
    to: 'Taskpane.Url',
    fault: /serves some buttons only/,
  },
];

describe('the manifest rules', () => {
  it.each(SPOILT)('$rule finds $what', ({ rule, from, to, fault }) => {
    expect(faultsOf(rule, spoilt(from, to))).toContainEqual(
      typeof fault === 'string' ? fault : expect.stringMatching(fault),
    );
  });

  it('have a case each that they find', () => {
    expect([...new Set(SPOILT.map(({ rule }) => rule))].sort()).toEqual([...RULE_NAMES].sort());
  });

  it('are not reached by XML that is not well-formed', () => {
    expect(() => parseManifest(spoilt('</Hosts>', ''))).toThrow();
    expect(() => parseManifest('')).toThrow();
  });
});

describe('the icons', () => {
  const files = readdirSync(new URL('assets/icons/', PROJECT)).filter((name) => name.endsWith('.png'));

  it('come in the five sizes of the product', () => {
    const product = files.filter((name) => name.startsWith('product-'));
    expect(product.map((name) => Number(/\d+/.exec(name)?.[0])).sort((a, b) => a - b)).toEqual([16, 32, 64, 80, 128]);
  });

  it.each(files)('%s has the size it is named after', (name) => {
    const edge = Number(/-(\d+)\.png$/.exec(name)?.[1]);
    expect(iconSize(`icons/${name}`)).toEqual({ width: edge, height: edge });
  });

  it('are measured from the bytes of a PNG and of nothing else', () => {
    expect(() => pngSize(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toThrow('not a PNG');
    expect(() => pngSize(Buffer.alloc(0))).toThrow('not a PNG');
  });
});
