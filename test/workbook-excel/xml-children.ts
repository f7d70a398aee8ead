import type { XmlElement } from '../excel-host/model/xml-tree';

/** The first child of this local name. */
export const child = (element: XmlElement | undefined, local: string): XmlElement | undefined =>
  element?.children.find((each) => each.local === local);

export const children = (element: XmlElement | undefined, local: string): XmlElement[] =>
  element?.children.filter((each) => each.local === local) ?? [];

export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes.get(name);

/** What lies below children of these local names, one within another. */
export const below = (element: XmlElement | undefined, ...locals: readonly string[]): XmlElement | undefined =>
  locals.reduce<XmlElement | undefined>((inner, local) => child(inner, local), element);
