import { elementsAt, withDescendants, type ManifestElement } from './manifest-element';

/**
 * What Office asks of an add-in only manifest, and what this product asks of its own, as rules over the parsed XML.
 * Microsoft's validator runs on a server and leaves dangling resource ids unnoticed; these run anywhere.
 * Limits and order follow the schema published in [MS-OWEMXML].
 */

export interface IconSize {
  readonly width: number;
  readonly height: number;
}

/** What a rule may ask about the world outside the manifest. */
export interface ManifestSurroundings {
  /** Address that every page and picture lies under, ending in a slash. */
  readonly address: string;
  /** Pixel size of the picture at a path below the address; null where there is none. */
  readonly iconSize: (path: string) => IconSize | null;
  /** Whether the build puts a page at a path below the address. */
  readonly hasPage: (path: string) => boolean;
}

/** A rule gives one sentence for every fault; none means that the manifest keeps it. */
export type ManifestRule = (manifest: ManifestElement, surroundings: ManifestSurroundings) => readonly string[];

const DEFAULT_LOCALE = 'en-US';
const OTHER_LOCALE = 'th-TH';
const THAI_LETTER = /[\u0e01-\u0e2e]/;

/** Children in the order the schema wants them; `!` marks those that must be there. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id!',
    'AlternateId',
    'Version!',
    'ProviderName!',
    'DefaultLocale!',
    'DisplayName!',
    'Description!',
    'IconUrl!',
    'HighResolutionIconUrl!',
    'SupportUrl!',
    'AppDomains',
    'Hosts!',
    'Requirements!',
    'DefaultSettings!',
    'Permissions!',
    'VersionOverrides!',
    'ExtendedOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts!', 'Resources!', 'WebApplicationInfo', 'EquivalentAddins'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint!'],
  GetStarted: ['Title!', 'Description!', 'LearnMoreUrl!'],
  Group: ['Label!', 'Icon!', 'Control!'],
  Control: ['Label!', 'Supertip!', 'Icon!', 'Action!'],
  Supertip: ['Title!', 'Description!'],
  Action: ['TaskpaneId', 'SourceLocation!', 'Title'],
  Resources: ['Images!', 'Urls!', 'ShortStrings!', 'LongStrings!'],
};

/** The kind of resource that each referring element needs, by its name, or by parent and name where that differs. */
const RESOURCE_KIND: Readonly<Record<string, string>> = {
  'Icon/Image': 'Images',
  'Action/SourceLocation': 'Urls',
  'Action/Title': 'ShortStrings',
  'GetStarted/Title': 'ShortStrings',
  'GetStarted/Description': 'LongStrings',
  'GetStarted/LearnMoreUrl': 'Urls',
  'Supertip/Title': 'ShortStrings',
  'Supertip/Description': 'LongStrings',
  'Group/Label': 'ShortStrings',
  'Control/Label': 'ShortStrings',
  'DesktopFormFactor/FunctionFile': 'Urls',
};

const LONGEST = { resid: 32, ShortStrings: 125, LongStrings: 250, url: 2048, id: 125 } as const;

interface Reference {
  readonly from: string;
  readonly resid: string;
  readonly element: ManifestElement;
}

interface Resource {
  readonly kind: string;
  readonly id: string;
  readonly element: ManifestElement;
}

function attribute(element: ManifestElement, name: string): string {
  return element.attributes[name] ?? '';
}

function textAt(manifest: ManifestElement, path: string): string {
  return elementsAt(manifest, path)[0]?.text ?? '';
}

function references(manifest: ManifestElement): readonly Reference[] {
  return withDescendants(manifest).flatMap((parent) =>
    parent.children
      .filter((child) => child.attributes['resid'] !== undefined)
      .map((child) => ({ from: `${parent.name}/${child.name}`, resid: attribute(child, 'resid'), element: child })),
  );
}

function resources(manifest: ManifestElement): readonly Resource[] {
  return elementsAt(manifest, 'VersionOverrides/Resources')
    .flatMap(({ children }) => children)
    .flatMap((list) => list.children.map((element) => ({ kind: list.name, id: attribute(element, 'id'), element })));
}

function overrides(element: ManifestElement): readonly ManifestElement[] {
  return element.children.filter(({ name }) => name === 'Override');
}

/** An element's text in every locale. */
function localeTexts(element: ManifestElement): readonly string[] {
  return [attribute(element, 'DefaultValue'), ...overrides(element).map((override) => attribute(override, 'Value'))];
}

/** Elements of the base manifest and resources whose values are addresses. */
function addressElements(manifest: ManifestElement): readonly ManifestElement[] {
  return [
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'DefaultSettings/SourceLocation'].flatMap((path) =>
      elementsAt(manifest, path),
    ),
    ...resources(manifest)
      .filter(({ kind }) => kind === 'Images' || kind === 'Urls')
      .map(({ element }) => element),
  ];
}

/** Elements whose values are shown to a reader. */
function shownElements(manifest: ManifestElement): readonly ManifestElement[] {
  return [
    ...['DisplayName', 'Description'].flatMap((path) => elementsAt(manifest, path)),
    ...resources(manifest)
      .filter(({ kind }) => kind === 'ShortStrings' || kind === 'LongStrings')
      .map(({ element }) => element),
  ];
}

function nameOf(element: ManifestElement): string {
  return element.attributes['id'] ?? element.name;
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function paneActions(manifest: ManifestElement): readonly ManifestElement[] {
  return withDescendants(manifest).filter(
    (element) => element.name === 'Action' && attribute(element, 'xsi:type') === 'ShowTaskpane',
  );
}

/** Every element stands where the schema wants it, none is unknown there, and none that is needed is missing. */
const elementOrder: ManifestRule = (manifest) =>
  withDescendants(manifest).flatMap((element) => {
    const order = ORDER[element.name];
    if (order === undefined) return [];
    const names = order.map((name) => name.replace('!', ''));
    const places = element.children.map((child) => names.indexOf(child.name));
    return [
      ...element.children
        .filter((child) => !names.includes(child.name))
        .map((child) => `${child.name} does not belong into ${element.name}.`),
      ...places.flatMap((place, index) =>
        place < Math.max(...places.slice(0, index), -1)
          ? [`${element.children[index]?.name ?? ''} comes too late in ${element.name}.`]
          : [],
      ),
      ...order
        .filter((name) => name.endsWith('!') && !element.children.some((child) => `${child.name}!` === name))
        .map((name) => `${element.name} lacks ${name.slice(0, -1)}.`),
    ];
  });

/** The kinds of manifest and overrides, and the namespaces that make Office read them as such. */
const schemaNames: ManifestRule = (manifest) => {
  const extension = elementsAt(manifest, 'VersionOverrides')[0];
  const expected: readonly (readonly [ManifestElement | undefined, string, string])[] = [
    [manifest, 'xmlns', 'http://schemas.microsoft.com/office/appforoffice/1.1'],
    [manifest, 'xmlns:xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
    [manifest, 'xmlns:bt', 'http://schemas.microsoft.com/office/officeappbasictypes/1.0'],
    [manifest, 'xsi:type', 'TaskPaneApp'],
    [extension, 'xmlns', 'http://schemas.microsoft.com/office/taskpaneappversionoverrides'],
    [extension, 'xsi:type', 'VersionOverridesV1_0'],
  ];
  return expected.flatMap(([element, name, value]) =>
    element?.attributes[name] === value ? [] : [`${element?.name ?? 'VersionOverrides'} needs ${name}="${value}".`],
  );
};

/** The id is the GUID that installed copies know the add-in by; the version has four parts and is at least 1.0. */
const identity: ManifestRule = (manifest) => [
  ...(textAt(manifest, 'Id') === 'b8b4578e-f417-44c0-8855-b260c971b87c'
    ? []
    : ['Id is not the one that the add-in was first given.']),
  ...(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(textAt(manifest, 'Version'))
    ? []
    : ['Version is not of the form 1.0.0.0, or below 1.0.']),
  ...(textAt(manifest, 'ProviderName').length >= 1 && textAt(manifest, 'ProviderName').length <= 125
    ? []
    : ['ProviderName has 1 to 125 characters.']),
];

/** Excel and nothing else, with the right to read and write the workbook and no further one. */
const hostAndPermission: ManifestRule = (manifest) => {
  const base = elementsAt(manifest, 'Hosts/Host').map((host) => attribute(host, 'Name'));
  const extended = elementsAt(manifest, 'VersionOverrides/Hosts/Host').map((host) => attribute(host, 'xsi:type'));
  return [
    ...(base.join() === 'Workbook' ? [] : ['Hosts names more or less than Workbook.']),
    ...(extended.join() === 'Workbook' ? [] : ['Hosts of VersionOverrides names more or less than Workbook.']),
    ...(textAt(manifest, 'Permissions') === 'ReadWriteDocument' ? [] : ['Permissions is not ReadWriteDocument.']),
  ];
};

/** Old versions of Excel may install the add-in too: the pane itself says what it needs. */
const requirement: ManifestRule = (manifest) => {
  const sets = elementsAt(manifest, 'Requirements/Sets/Set');
  const asked = sets.map((set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`).join();
  return asked === 'ExcelApi 1.1' ? [] : [`Requirements asks for ${asked || 'nothing'} instead of ExcelApi 1.1.`];
};

/** Every resource has an id of its own, is used, and every reference finds one of the right kind. */
const resourceIds: ManifestRule = (manifest) => {
  const defined = resources(manifest);
  const used = references(manifest);
  return [
    ...repeated(defined.map(({ id }) => id)).map((id) => `Resource ${id} is defined more than once.`),
    ...defined
      .filter(({ id }) => id.length === 0 || id.length > LONGEST.resid)
      .map(({ id }) => `Resource id "${id}" has not 1 to ${LONGEST.resid} characters.`),
    ...defined
      .filter(({ id }) => !used.some(({ resid }) => resid === id))
      .map(({ id }) => `Resource ${id} is never used.`),
    ...used.flatMap(({ from, resid }) => {
      const found = defined.find(({ id }) => id === resid);
      if (found === undefined) return [`${from} refers to ${resid}, which is not defined.`];
      const kind = RESOURCE_KIND[from];
      if (kind === undefined) return [`${from} may not refer to a resource.`];
      return found.kind === kind ? [] : [`${from} needs one of ${kind}, but ${resid} is one of ${found.kind}.`];
    }),
  ];
};

/** Texts and addresses keep to the lengths that Office cuts or refuses at, and none is blank. */
const lengths: ManifestRule = (manifest) => {
  const limited: readonly (readonly [ManifestElement, number])[] = [
    ...elementsAt(manifest, 'DisplayName').map((element) => [element, LONGEST.ShortStrings] as const),
    ...elementsAt(manifest, 'Description').map((element) => [element, LONGEST.LongStrings] as const),
    ...resources(manifest).flatMap(({ kind, element }) =>
      kind === 'ShortStrings' || kind === 'LongStrings' ? [[element, LONGEST[kind]] as const] : [],
    ),
    ...addressElements(manifest).map((element) => [element, LONGEST.url] as const),
  ];
  return limited.flatMap(([element, longest]) =>
    localeTexts(element)
      .filter((text) => text.trim() === '' || text.length > longest)
      .map((text) => `${nameOf(element)} has ${text.trim() === '' ? 'no' : text.length} characters of ${longest}.`),
  );
};

/** Every address is https and lies under the one folder that the add-in is served from. */
const oneAddress: ManifestRule = (manifest, { address }) => [
  ...addressElements(manifest).flatMap((element) =>
    localeTexts(element)
      .filter((url) => !url.startsWith('https://') || !url.startsWith(address))
      .map((url) => `${nameOf(element)} is ${url}, which is not under ${address}.`),
  ),
  ...elementsAt(manifest, 'AppDomains/AppDomain').map(({ text }) => `${text} is opened to the add-in by AppDomains.`),
];

/** Everything that is shown is in English and in Thai, and nothing is overridden twice or for no locale of ours. */
const localeParity: ManifestRule = (manifest) => [
  ...(textAt(manifest, 'DefaultLocale') === DEFAULT_LOCALE ? [] : [`DefaultLocale is not ${DEFAULT_LOCALE}.`]),
  ...shownElements(manifest).flatMap((element) => {
    const thai = overrides(element).filter((override) => attribute(override, 'Locale') === OTHER_LOCALE);
    return [
      ...(thai.length === 1 ? [] : [`${nameOf(element)} has ${thai.length} texts for ${OTHER_LOCALE}.`]),
      ...thai
        .filter((override) => !THAI_LETTER.test(attribute(override, 'Value')))
        .map(() => `${nameOf(element)} has a ${OTHER_LOCALE} text without Thai.`),
      ...(THAI_LETTER.test(attribute(element, 'DefaultValue')) ? [`${nameOf(element)} is Thai by default.`] : []),
    ];
  }),
  ...withDescendants(manifest)
    .filter(({ name, attributes }) => name === 'Override' && attributes['Locale'] !== OTHER_LOCALE)
    .map(({ attributes }) => `There is an override for ${attributes['Locale'] ?? 'no locale'}.`),
];

/** Every picture exists at the size it is announced with; groups and buttons have the three sizes Office insists on. */
const icons: ManifestRule = (manifest, { address, iconSize }) => {
  const expectSize = (name: string, url: string, edge: number): readonly string[] => {
    const size = iconSize(url.slice(address.length));
    if (size === null) return [`${name}: there is no picture for ${url}.`];
    return size.width === edge && size.height === edge
      ? []
      : [`${name}: ${url} has ${size.width} × ${size.height} pixels instead of ${edge} × ${edge}.`];
  };
  const images = resources(manifest).filter(({ kind }) => kind === 'Images');
  return [
    ...(['IconUrl', 'HighResolutionIconUrl'] as const).flatMap((path) =>
      elementsAt(manifest, path).flatMap((element) =>
        localeTexts(element).flatMap((url) => expectSize(path, url, path === 'IconUrl' ? 32 : 64)),
      ),
    ),
    ...references(manifest)
      .filter(({ from }) => from === 'Icon/Image')
      .flatMap(({ resid, element }) => {
        const image = images.find(({ id }) => id === resid)?.element;
        const edge = Number(attribute(element, 'size'));
        return image === undefined ? [] : localeTexts(image).flatMap((url) => expectSize(resid, url, edge));
      }),
    ...withDescendants(manifest)
      .filter(({ name }) => name === 'Icon')
      .flatMap((icon) => {
        const sizes = icon.children.map((image) => attribute(image, 'size'));
        const missing = ['16', '32', '80'].filter((size) => !sizes.includes(size));
        return [
          ...missing.map((size) => `An Icon lacks the size ${size}.`),
          ...repeated(sizes).map((size) => `An Icon has the size ${size} twice.`),
        ];
      }),
  ];
};

/** Every page that the manifest leads to is one that the build makes. */
const pages: ManifestRule = (manifest, { address, hasPage }) =>
  addressElements(manifest)
    .flatMap(localeTexts)
    .filter((url) => !url.endsWith('.png'))
    .map((url) => url.slice(address.length).replace(/\?.*$/, ''))
    .filter((path) => !hasPage(path))
    .map((path) => `Nothing is built at ${path}.`);

/** Groups and controls have ids of their own that Office accepts, on the Home tab. */
const controlIds: ManifestRule = (manifest) => {
  const named = withDescendants(manifest).filter(({ name }) => name === 'Group' || name === 'Control');
  const ids = named.map((element) => attribute(element, 'id'));
  const tabs = withDescendants(manifest).filter(({ name }) => name === 'OfficeTab' || name === 'CustomTab');
  return [
    ...repeated(ids).map((id) => `The id ${id} is used twice.`),
    ...ids.filter((id) => id === '' || id.length > LONGEST.id).map((id) => `"${id}" is no id for Office.`),
    ...(tabs.map((tab) => attribute(tab, 'id')).join() === 'TabHome' ? [] : ['The buttons are not on the Home tab.']),
  ];
};

/**
 * Both buttons show the same pane, one of them asking for an analysis by the query of its page.
 * The pane's id must not be the one whose first action Office performs when a workbook is opened, and a resource
 * named Taskpane.Url must not serve some buttons only, which Excel on the web has refused (OfficeDev/office-js#2477).
 */
const panes: ManifestRule = (manifest) => {
  const actions = paneActions(manifest);
  const ids = actions.map((action) => textAt(action, 'TaskpaneId'));
  const urlIds = actions.flatMap((action) => elementsAt(action, 'SourceLocation').map((at) => attribute(at, 'resid')));
  const urls = urlIds.map((resid) => {
    const found = resources(manifest).find(({ kind, id }) => kind === 'Urls' && id === resid);
    return found === undefined ? '' : attribute(found.element, 'DefaultValue');
  });
  const oddUses = urlIds.filter((id) => id === 'Taskpane.Url').length;
  return [
    ...(new Set(ids).size === 1 && ids[0] !== '' ? [] : ['The buttons do not share one pane.']),
    ...(ids.includes('Office.AutoShowTaskpaneWithDocument') ? ['The analysis would start with every workbook.'] : []),
    ...(urls.filter((url) => url.endsWith('?run=analyse')).length === 1
      ? []
      : ['Not one button asks for the analysis.']),
    ...(urls.filter((url) => url !== '' && !url.includes('?')).length === 1
      ? []
      : ['Not one button only opens the pane.']),
    ...(oddUses === 0 || oddUses === urlIds.length ? [] : ['Taskpane.Url serves some buttons only.']),
  ];
};

/** Every rule by its name. */
export const MANIFEST_RULES = {
  elementOrder,
  schemaNames,
  identity,
  hostAndPermission,
  requirement,
  resourceIds,
  lengths,
  oneAddress,
  localeParity,
  icons,
  pages,
  controlIds,
  panes,
} satisfies Readonly<Record<string, ManifestRule>>;
