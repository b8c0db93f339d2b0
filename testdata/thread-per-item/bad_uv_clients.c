// args: -std=gnu17 -pthread
// A test client on libuv's threads: one for each address that was read from a file.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

#define MAX_ADDRESSES 4096

struct probe {
	char address[64];
	int reachable;
	uv_thread_t thread;
};

int try_connect(const char *address);

static void
run_probe(void *argument)
{
	struct probe *probe = argument;

	probe->reachable = try_connect(probe->address);
}

static struct probe *
new_probe(const char *line)
{
	struct probe *probe = calloc(1, sizeof *probe);

	if (probe)
		snprintf(probe->address, sizeof probe->address, "%s", line);
	return probe;
}

int
bad_probe_file(FILE *file)
{
	static struct probe *probes[MAX_ADDRESSES];
	char line[128];
	int count = 0, reachable = 0;

	while (fgets(line, sizeof line, file)) {
		struct probe *probe = new_probe(line);

		if (!probe)
			break;
		// expect-next: thread-per-item
		if (uv_thread_create(&probe->thread, run_probe, probe)) {
			free(probe);
			continue;
		}
		probes[count++] = probe;
	}
	for (int i = 0; i < count; i++) {
		uv_thread_join(&probes[i]->thread);
		reachable += probes[i]->reachable;
		free(probes[i]);
	}
	return reachable;
}
