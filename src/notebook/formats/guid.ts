import { v5 } from 'uuid';

/** The name space of our own names, as RFC 9562 has it for version 5. */
const SPACE = '6d1f3c52-9a41-4f0e-8a37-5f3b0d6c2e19';

/** An id made of a name: the same whenever the same thing is written or read again. */
export const guidOf = (...name: readonly (string | number)[]): string => v5(JSON.stringify(name), SPACE);
