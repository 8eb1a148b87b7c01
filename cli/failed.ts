/** What a command tells its user before it ends with 1; `body` is the server's problem, if it sent one. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  readonly zh: string;
  readonly en: string;
  readonly body: unknown;
  constructor(zh: string, en: string, body?: unknown) {
    super(en);
    this.zh = zh;
    this.en = en;
    this.body = body;
  }
}
