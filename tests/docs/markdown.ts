import { readFileSync } from 'node:fs';

export interface Block {
  /** 1-based line of its first line of code. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** The nearest heading of the second level above it. */
  readonly under: string;
}

/** Fenced blocks of a Markdown text, indented fences included. */
export const blocksIn = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let under = '';
  let open: { language: string; line: number; code: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^\s*```(\w*)/.exec(line);
    if (fence !== null && open === undefined) {
      open = { language: fence[1] ?? '', line: index + 2, code: [] };
    } else if (fence !== null && open !== undefined) {
      blocks.push({ ...open, code: open.code.join('\n'), under });
      open = undefined;
    } else if (open !== undefined) open.code.push(line);
    else if (line.startsWith('## ')) under = line.slice(3).trim();
  }
  return blocks;
};

export const commandsIn = (path: string): readonly Block[] =>
  blocksIn(readFileSync(path, 'utf8')).filter(({ language }) => language === 'sh');
