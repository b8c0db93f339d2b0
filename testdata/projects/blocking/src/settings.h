// Settings of a small server. What reading them costs stands in settings.c only.
#ifndef SETTINGS_H
#define SETTINGS_H

#ifdef __cplusplus
extern "C" {
#endif

// The value of a setting, or OTHERWISE. Reads the file when that has changed.
int settings_number(const char *name, int otherwise);

// The same, from memory.
int settings_cached(const char *name, int otherwise);

// What FD has to say next; it waits only when FD does.
int settings_listen(int fd);

#ifdef __cplusplus
}
#endif

#endif
