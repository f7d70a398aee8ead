import type { BilingualText } from '../framework';

/** Names of sub-indicators that recur over the years. */
export const BASIC_INFORMATION: BilingualText = { th: 'ข้อมูลพื้นฐาน', en: 'Basic information' };
export const ADMINISTRATION: BilingualText = { th: 'การบริหารงาน', en: 'Administration' };
export const PROCUREMENT: BilingualText = { th: 'การจัดซื้อจัดจ้าง', en: 'Procurement' };
export const HUMAN_RESOURCES: BilingualText = {
  th: 'การบริหารและพัฒนาทรัพยากรบุคคล',
  en: 'Human resource management and development',
};
export const TRANSPARENCY: BilingualText = { th: 'การส่งเสริมความโปร่งใส', en: 'Promotion of transparency' };
export const PREVENTION_ACTIONS: BilingualText = {
  th: 'การดำเนินการเพื่อป้องกันการทุจริต',
  en: 'Action against corruption',
};
export const PREVENTION_MEASURES: BilingualText = {
  th: 'มาตรการภายในเพื่อป้องกันการทุจริต',
  en: 'Internal measures against corruption',
};
export const BRIBERY_PREVENTION: BilingualText = {
  th: 'การป้องกันการทุจริตในประเด็นสินบน',
  en: 'Prevention of bribery',
};
export const PREVENTION_PLANS: BilingualText = {
  th: 'แผนและมาตรการป้องกันการทุจริต',
  en: 'Plans and measures against corruption',
};
