#include "settings.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char cache[4096];

static void
reload(void)
{
	FILE *file = fopen("server.conf", "r");

	if (!file)
		return;
	cache[fread(cache, 1, sizeof cache - 1, file)] = '\0';
	fclose(file);
}

int
settings_cached(const char *name, int otherwise)
{
	const char *at = strstr(cache, name);

	return at ? atoi(at + strlen(name) + 1) : otherwise;
}

int
settings_number(const char *name, int otherwise)
{
	reload();
	return settings_cached(name, otherwise);
}

int
settings_listen(int fd)
{
	char line[64] = "";

	if (read(fd, line, sizeof line - 1) <= 0)
		return -1;
	return atoi(line);
}
