/** Evidence from the public: a scan or a photograph. In bytes. */
export const MAX_EVIDENCE = 20 * 1024 * 1024;
