import type { MemberGate } from './query';
import memberSets from './requirement-sets.json';

/** What the host says it has, as `isSetSupported` reads it. */
export type RequirementSets = Readonly<Record<string, string>>;

/** The floor of the add-in: what Excel 2021 has. */
export const DEFAULT_SETS: RequirementSets = {
  ExcelApi: '1.14',
  DialogApi: '1.1',
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.1',
  DelayForCellEdit: '1.1',
  SharedRuntime: '1.1',
  Settings: '1.1',
};

/** Whether version `have` reaches version `wanted`, part by part. */
export function reaches(have: string, wanted: string): boolean {
  const [a, b] = [have, wanted].map((version) => version.split('.').map(Number));
  for (let index = 0; index < Math.max(a?.length ?? 0, b?.length ?? 0); index++) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** Requirement set of each member by class, `Worksheet: { tabColor: 'ExcelApi 1.7' }`; the empty name is the class's. */
const SETS: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = memberSets;

/** The requirement set that a member came with; null for what the typings do not name, such as the client's own calls. */
export function setOfMember(typeName: string, member: string): string | null {
  const type = SETS[typeName];
  return type?.[member] ?? type?.[''] ?? null;
}

/** Lets through the members that the declared sets have. The client checks little of this by itself, and no setter. */
export function memberGate(sets: RequirementSets): MemberGate {
  return (typeName, member) => {
    if (member.startsWith('_')) return true;
    const [name = '', version = ''] = setOfMember(typeName, member)?.split(' ') ?? [];
    if (name === '') return true;
    const have = sets[name];
    return have !== undefined && reaches(have, version);
  };
}
