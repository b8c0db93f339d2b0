/*
 * sendsync lsp: the language server protocol, version 3.17, on standard input
 * and output.
 */
#ifndef SENDSYNC_LSP_SERVER_H
#define SENDSYNC_LSP_SERVER_H

struct options;

/* Serves until the client says exit or is gone; returns the exit code of the program: 0 when it was
 * told to shut down before. */
int lsp_run(const struct options *options);

#endif
