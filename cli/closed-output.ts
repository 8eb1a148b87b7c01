/** What a shell reports of a tool that SIGPIPE ended. */
const ENDED_BY_PIPE = 141;

/**
 * Whoever reads may have seen enough (`tidu accounts | head`): then the command ends without a word, as other tools
 * do. For the first line of each command; other faults of writing are thrown as before.
 */
export const endWhereNobodyReads = (): void => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(ENDED_BY_PIPE);
      throw error;
    });
};
