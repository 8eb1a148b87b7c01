/**
 * Imported before the system: one office account does in seconds here what an office does in a month, and the limit
 * on an account's commands is not what is measured.
 */
process.env.TIDU_COMMANDS_PER_MINUTE ??= '1000000';
process.env.TIDU_READS_PER_MINUTE ??= '1000000';
