/*
 * The small commands: each prints one thing to standard output and returns
 * the exit code of the program.
 */
#ifndef SENDSYNC_PROJECT_COMMANDS_H
#define SENDSYNC_PROJECT_COMMANDS_H

struct options;

int explain_run(const struct options *options);
int rules_run(const struct options *options);
int why_run(const struct options *options);
int dump_run(const struct options *options);
int init_run(const struct options *options);
int help_run(const struct options *options);

/* --help and --version. */
int usage_run(const struct options *options);
int version_run(const struct options *options);

#endif
