/** A defect or an outage, never the caller's fault. Its message is for operators, not for users. */
export abstract class Failure extends Error {
  abstract override readonly name: string;
}

/** The stored history holds something that this version does not know. */
export class NeedsNewerVersion extends Failure {
  override readonly name = 'NeedsNewerVersion';
  constructor(stream: string, type: string, version: number) {
    super(`${stream} holds ${type} v${version}: it needs a newer version of this software`);
  }
}

/** Code reached a place that its author proved unreachable. */
export class Impossible extends Failure {
  override readonly name = 'Impossible';
}
