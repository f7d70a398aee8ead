import { matchKey, tidyThai } from './thai-text';

/** Kinds of places by which agencies of one name are told apart, the wider first. */
const PLACE_KINDS = ['จังหวัด', 'อำเภอ'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Where an agency lies, as the list says that names it; without the word for the kind. */
export type AgencyPlaces = Readonly<Partial<Record<PlaceKind, string>>>;

const HEADINGS: Readonly<Record<PlaceKind, RegExp>> = { จังหวัด: /^(?:ชื่อ)?\s*จังหวัด/, อำเภอ: /^(?:ชื่อ)?\s*อำเภอ/ };
const KIND_BEFORE: Readonly<Record<PlaceKind, RegExp>> = { จังหวัด: /^(?:จังหวัด|จ\.)\s*/, อำเภอ: /^(?:อำเภอ|อ\.)\s*/ };

/** The kind of places that a heading announces; null for other headings. */
export function placeKindOf(heading: string): PlaceKind | null {
  return PLACE_KINDS.find((kind) => HEADINGS[kind].test(heading)) ?? null;
}

/** True where a heading announces what sorts the agencies of a list: places, kinds or codes of them. */
export function saysPlaceOrKind(heading: string): boolean {
  return /^(?:ชื่อ)?\s*(?:จังหวัด|อำเภอ|ตำบล|ภาค|เขต|รหัส|code|ประเภท|กลุ่ม|ชนิด|ขนาด|สังกัด)/i.test(heading);
}

/** The name of a place as a cell gives it, without the word for its kind. */
export function placeName(kind: PlaceKind, text: string): string {
  return tidyThai(text).replace(KIND_BEFORE[kind], '');
}

const AFTER_NAME: Readonly<Record<PlaceKind, RegExp>> = {
  จังหวัด: /\S[\s(]+(?:จังหวัด|จ\.)\s*([ก-๎]+)/,
  อำเภอ: /\S[\s(]+(?:อำเภอ|อ\.)\s*([ก-๎]+)/,
};

/** The places that a cell gives after an agency's name: อบต.โพธิ์ทอง อ.เสลภูมิ. */
export function placesAfterName(text: string): AgencyPlaces {
  return Object.fromEntries(
    PLACE_KINDS.flatMap((kind) => {
      const name = AFTER_NAME[kind].exec(text)?.[1];
      return name === undefined ? [] : [[kind, name]];
    }),
  );
}

/** The kind of place by which agencies of one name differ, where each has one; null where they do not. */
export function tellingPlace(agencies: readonly AgencyPlaces[]): PlaceKind | null {
  if (agencies.length < 2) return null;
  const tells = (kind: PlaceKind): boolean => {
    const names = agencies.map((places) => matchKey(places[kind] ?? ''));
    return names.every((name) => name !== '') && new Set(names).size > 1;
  };
  return PLACE_KINDS.find(tells) ?? null;
}

/** True where a name of a list is the one wanted with a place after it. */
export function isNamesake(name: string, wanted: string): boolean {
  const [key, bare] = [matchKey(name), matchKey(wanted)];
  return bare !== '' && key.startsWith(bare) && placeKindOf(key.slice(bare.length)) !== null;
}

/** The name of an agency with the place that tells it from its namesakes: เทศบาลตำบลบ้านใหม่ จังหวัดตาก. */
export function nameWithPlace(name: string, places: AgencyPlaces, kind: PlaceKind): string {
  return `${name} ${kind}${places[kind] ?? ''}`;
}
