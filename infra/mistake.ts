import { Failure } from '../engine/failure.ts';

/** The template cannot be made: a setting or a name does not fit. Stops synthesis with its message. */
export class InfraMistake extends Failure {
  override readonly name = 'InfraMistake';
}
