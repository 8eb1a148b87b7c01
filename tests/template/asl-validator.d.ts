/** The package brings no types. It writes into the definition that it is given. */
declare module 'asl-validator' {
  const validate: (
    definition: unknown,
    options: { readonly checkPaths: boolean; readonly checkArn: boolean },
  ) => { readonly isValid: boolean; errorsText(separator: string): string };
  export default validate;
}
