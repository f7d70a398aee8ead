/** Version of the product, written into what it makes; a test holds it equal to the package's. */
export const PRODUCT_VERSION = '0.1.0';
