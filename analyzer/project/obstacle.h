/*
 * What stands in the way of parsing a unit, as far as a look at the file system
 * tells: a source, or a file that its command includes, that is a folder, a
 * pipe or a device. clang would wait for a pipe for ever, and read /dev/zero
 * until the memory is full. What sources include by themselves is left to the
 * limits of the workers.
 */
#ifndef SENDSYNC_PROJECT_OBSTACLE_H
#define SENDSYNC_PROJECT_OBSTACLE_H

#include <stdbool.h>

struct text;
struct unit_command;

/* True, with the reason in OUT, when COMMAND is not to be parsed. */
bool unit_obstacle(const struct unit_command *command, struct text *out);

#endif
