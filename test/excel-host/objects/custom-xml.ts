import { Refusal } from '../model/refusal';
import { type CustomXmlPartModel, type WorkbookModel, namespaceOfXml } from '../model/workbook';
import { type Kind, defineKind } from '../protocol/kind';
import { textArgument } from './arguments';

interface PartState {
  readonly workbook: WorkbookModel;
  readonly part: CustomXmlPartModel;
}

/** The parts whose root element is in a namespace. */
interface ScopeState {
  readonly workbook: WorkbookModel;
  readonly namespace: string;
}

const parts: Kind<PartState> = defineKind<Excel.CustomXmlPart, PartState>({
  typeName: 'CustomXmlPart',
  exists: ({ workbook, part }) => workbook.customXmlParts.includes(part),
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    id: { get: ({ part }) => part.id },
    namespaceUri: { get: ({ part }) => namespaceOfXml(part.xml) },
  },
  methods: {
    getXml: ({ part }) => part.xml,
    setXml: ({ part }, [xml]) => {
      const text = textArgument(xml);
      namespaceOfXml(text);
      part.xml = text;
    },
    delete: ({ workbook, part }) => {
      const index = workbook.customXmlParts.indexOf(part);
      if (index < 0) throw new Refusal('ItemNotFound');
      workbook.customXmlParts.splice(index, 1);
    },
  },
});

const partsIn = ({ workbook, namespace }: ScopeState): CustomXmlPartModel[] =>
  workbook.customXmlParts.filter(({ xml }) => namespaceOfXml(xml) === namespace);

const scopedCollections: Kind<ScopeState> = defineKind<Excel.CustomXmlPartScopedCollection, ScopeState>({
  typeName: 'CustomXmlPartScopedCollection',
  items: (scope) => partsIn(scope).map((part) => parts.of({ workbook: scope.workbook, part })),
  item: (scope, key) => {
    const part = partsIn(scope).find(({ id }) => id === key);
    return part ? parts.of({ workbook: scope.workbook, part }) : null;
  },
  methods: {
    getOnlyItem: (scope) => {
      const [part, ...others] = partsIn(scope);
      if (!part || others.length > 0) throw new Refusal('GeneralException');
      return parts.of({ workbook: scope.workbook, part });
    },
    getOnlyItemOrNullObject: (scope) => {
      const [part, ...others] = partsIn(scope);
      return part && others.length === 0 ? parts.of({ workbook: scope.workbook, part }) : null;
    },
  },
});

/** The custom XML parts of a workbook, of all add-ins and other programs. */
export const customXmlPartCollections: Kind<WorkbookModel> = defineKind<Excel.CustomXmlPartCollection, WorkbookModel>({
  typeName: 'CustomXmlPartCollection',
  items: (workbook) => workbook.customXmlParts.map((part) => parts.of({ workbook, part })),
  item: (workbook, key) => {
    const part = workbook.customXmlParts.find(({ id }) => id === key);
    return part ? parts.of({ workbook, part }) : null;
  },
  methods: {
    add: (workbook, [xml]) => {
      const text = textArgument(xml);
      namespaceOfXml(text);
      const part = { id: workbook.newId(), xml: text };
      workbook.customXmlParts.push(part);
      return parts.of({ workbook, part });
    },
    getByNamespace: (workbook, [namespace]) => scopedCollections.of({ workbook, namespace: textArgument(namespace) }),
  },
});
