import { Refusal } from '../model/refusal';

/** Each of these takes an argument as it came over the wire and refuses what Excel would refuse. */

export function textArgument(value: unknown): string {
  if (typeof value !== 'string') throw new Refusal('InvalidArgument');
  return value;
}

export function numberArgument(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Refusal('InvalidArgument');
  return value;
}

/** A whole number, `fallback` where it was left out. */
export function countArgument(value: unknown, fallback?: number): number {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  const number = numberArgument(value);
  if (!Number.isInteger(number)) throw new Refusal('InvalidArgument');
  return number;
}

export function truthArgument(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Refusal('InvalidArgument');
  return value;
}

/** True only where the argument was given and is true. */
export function optionalTruth(value: unknown): boolean {
  return value === null || value === undefined ? false : truthArgument(value);
}

/** One of the given words; their case does not count. */
export function wordArgument<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const found = words.find((word) => typeof value === 'string' && word.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw new Refusal('InvalidArgument');
  return found;
}

export function recordArgument(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal('InvalidArgument');
  return Object.fromEntries(Object.entries(value));
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  grey: '#808080',
  green: '#008000',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** A colour as `#RRGGBB`: six hexadecimal digits after `#`, or one of the common HTML names. */
export function colourArgument(value: unknown): string {
  const text = textArgument(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = NAMED_COLOURS[text.toLowerCase()];
  if (named === undefined) throw new Refusal('InvalidArgument');
  return named;
}
