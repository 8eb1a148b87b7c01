/** Who acts, where it is not the one who sends. */
interface Author {
  readonly role: string;
  readonly org: string;
}

/** An act that its author sends, or that the office records for the author from the same document (代录). */
export const ownOrBehalf = (own: boolean, type: string, behalfOf: Author | undefined) => ({
  command: own ? type : 'RecordOnBehalf',
  bodyOf: <A extends { readonly document?: object }>(act: A) =>
    own ? act : { behalfOf, document: act.document, act: { type, ...act } },
});
