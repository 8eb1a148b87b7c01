/** The server answered otherwise than the story says it must; `body` is its whole answer. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
  readonly body: unknown;
  constructor(request: string, wanted: string, status: number, body: unknown) {
    super(`${request}: wanted ${wanted}, got ${status}\n${JSON.stringify(body, null, 2)}`);
    this.body = body;
  }
}

/** Something that the story waits for did not come about; the instance did not start, a case did not move. */
export class NotComeAbout extends Error {
  override readonly name = 'NotComeAbout';
}
