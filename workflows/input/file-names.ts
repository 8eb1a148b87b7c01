import type { Names } from './round-names.ts';

/** What is said of files. */
export const FILE_NAMES: Names = {
  by: ['提交人', 'who handed it in'],
  ending: ['扩展名', 'ending of the name'],
  fault: ['拒收原因', 'why it was rejected'],
  key: ['存放位置', 'where it is kept'],
  signature: ['检出名称', 'what the scanner calls it'],
  sha256: ['文件校验值', 'file hash'],
  size: ['文件大小', 'file size'],
};
