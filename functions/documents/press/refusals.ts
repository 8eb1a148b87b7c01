import { Failure } from '../../../engine/failure.ts';
import { requestError, TooMany } from '../../door/errors.ts';

/** Even without any evidence the document takes too long or too much memory. */
export const DocumentTooLarge = requestError('DocumentTooLarge', 503, (why: 'time' | 'memory') => {
  const [zh, en] = why === 'time' ? ['时间', 'time'] : ['内存', 'memory'];
  return {
    zh: `该文件未能在限定的${zh}内生成，未影响任何已保存的内容。请稍后再试；仍不成功的，请联系系统管理员`,
    en: `the document could not be made within its ${en}; nothing saved is affected. Try again later, and tell the administrator if it stays so`,
  };
});

/** Seconds after which a place in the queue is likely free. */
const LATER = 10;

/** The account has as many documents in the queue as one may have, or the queue is full. */
export class TooManyDocuments extends TooMany {
  override readonly because = {
    zh: `正在生成的文件过多，请待已提交的文件生成后再试（约${LATER}秒）`,
    en: `too many documents are being made: try again when those are done, in about ${LATER} seconds`,
  };
  constructor() {
    super(LATER);
  }
}

/** A writer failed with what is not somebody else's file: a defect of ours, with the worker's stack. */
export class WriterFailed extends Failure {
  override readonly name = 'WriterFailed';
  constructor(stack: string) {
    super('a document could not be written');
    this.stack = stack;
  }
}
