// A Winsock-style server: CreateThread and _beginthreadex for each client, handles closed at once.
#include <process.h>
#include <stdlib.h>
#include <windows.h>

typedef unsigned long long SOCKET;
#define INVALID_SOCKET ((SOCKET)~0ull)

SOCKET accept_client(SOCKET listener);
void close_socket(SOCKET socket);
int write_reply(SOCKET socket, const char *text);

struct client {
	SOCKET socket;
	char name[64];
};

static DWORD
serve_client(LPVOID parameter)
{
	struct client *client = parameter;

	write_reply(client->socket, "220 ready\r\n");
	close_socket(client->socket);
	free(client);
	return 0;
}

static unsigned
serve_client_ex(void *parameter)
{
	return serve_client(parameter);
}

static struct client *
new_client(SOCKET socket)
{
	struct client *client = calloc(1, sizeof *client);

	if (client)
		client->socket = socket;
	return client;
}

void
bad_accept_loop(SOCKET listener)
{
	SOCKET socket;

	while ((socket = accept_client(listener)) != INVALID_SOCKET) {
		struct client *client = new_client(socket);
		HANDLE thread;

		if (!client) {
			close_socket(socket);
			continue;
		}
		thread = CreateThread(NULL, 0, serve_client, client, 0, NULL); // expect: thread-per-item
		if (thread)
			CloseHandle(thread);
		else
			close_socket(socket);
	}
}

void
bad_crt_thread(SOCKET listener)
{
	for (;;) {
		SOCKET socket = accept_client(listener);
		struct client *client;
		HANDLE thread;

		if (socket == INVALID_SOCKET)
			break;
		client = new_client(socket);
		// expect-next: thread-per-item
		thread = (HANDLE)_beginthreadex(NULL, 0, serve_client_ex, client, 0, NULL);
		if (!thread) {
			free(client);
			continue;
		}
		CloseHandle(thread);
	}
}
