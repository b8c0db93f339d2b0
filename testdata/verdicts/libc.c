// The C library: streams lock themselves; a directory stream is read by one thread at a time.
// args: -std=gnu17
#include <dirent.h>
#include <locale.h>
#include <stdio.h>
#include <time.h>

struct files {
	FILE *stream;
	DIR *directory;
	locale_t locale;
	struct tm broken_down;
	struct timespec pause;
	int descriptor;
	char name[64];
	const char *text;
};

struct files *open_files(void);
// verdict: struct _IO_FILE: send yes, sync yes
// verdict: struct _IO_FILE *: send yes, sync yes
// verdict: struct __dirstream: send yes, sync unknown
// verdict: struct __locale_struct: send yes, sync yes
// verdict: struct tm: send yes, sync yes
// verdict: struct timespec: send yes, sync yes
// verdict: char[64]: send yes, sync yes
// verdict: const char *: send yes, sync yes
// verdict: struct files: send yes, sync yes
