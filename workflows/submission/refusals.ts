export * from './refusals-filing.ts';
export * from './refusals-filling.ts';
export * from './refusals-identity.ts';
export * from './refusals-opening.ts';
