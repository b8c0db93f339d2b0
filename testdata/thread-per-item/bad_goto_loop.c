// args: -std=gnu17 -pthread
// Loops that are made of goto, and one that reads commands in a switch.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void *
serve(void *argument)
{
	int *connection = argument;

	close(*connection);
	free(connection);
	return NULL;
}

static void *
run_command(void *line)
{
	puts(line);
	free(line);
	return NULL;
}

void
bad_again(int listener)
{
	pthread_t thread;
	int *connection;

again:
	connection = malloc(sizeof *connection);
	if (!connection)
		return;
	*connection = accept(listener, NULL, NULL);
	if (*connection < 0) {
		free(connection);
		return;
	}
	if (pthread_create(&thread, NULL, serve, connection) == 0) // todo: thread-per-item
		pthread_detach(thread);
	goto again;
}

void
bad_commands(FILE *input)
{
	char line[256];

	while (fgets(line, sizeof line, input)) {
		pthread_t thread;

		switch (line[0]) {
		case '#':
		case '\n':
			continue;
		case 'q':
			return;
		case '!':
			// expect-next: thread-per-item
			if (pthread_create(&thread, NULL, run_command, strdup(line + 1)) == 0)
				pthread_detach(thread);
			break;
		default:
			puts("what?");
		}
	}
}

void
bad_do(FILE *input)
{
	char line[256];

	do {
		pthread_t thread;

		if (!fgets(line, sizeof line, input))
			break;
		// expect-next: thread-per-item
		if (pthread_create(&thread, NULL, run_command, strdup(line)) != 0)
			continue;
		pthread_detach(thread);
	} while (1);
}
