/** Languages of the product's own texts. Generated sheets are Thai always: they are what the agency publishes. */
export type Language = 'th' | 'en';
