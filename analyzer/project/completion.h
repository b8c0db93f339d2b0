/*
 * Completions for shells. Commands, options and the words that options take
 * come from the tables of options.c; ids of rules are asked of `sendsync
 * rules` when they are needed, so that they are those of the program that runs.
 */
#ifndef SENDSYNC_PROJECT_COMPLETION_H
#define SENDSYNC_PROJECT_COMPLETION_H

struct text;

/* Appends the script for SHELL: "bash", "zsh" or "fish". */
void completion_script(const char *shell, struct text *out);

#endif
