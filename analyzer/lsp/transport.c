/* The output is shut down before it is closed, so that the answer to the last request arrives. */
#include "lsp/transport.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"

/* ---- in ---- */

static void
end(struct transport *transport)
{
	if (!transport->ended)
		transport->end(transport->context);
	transport->ended = true;
}

static void
take(struct transport *transport, const char *bytes, size_t length)
{
	struct message message;

	message_feed(&transport->reader, bytes, length);
	while (!transport->ended &&
	       (message = message_next(&transport->reader)).kind != MESSAGE_NONE)
		transport->receive(transport->context, &message);
}

static void
give_buffer(uv_handle_t *handle, size_t size, uv_buf_t *buffer)
{
	(void)handle;
	*buffer = uv_buf_init(xmalloc(size), (unsigned)size);
}

static void
on_read(uv_stream_t *stream, ssize_t length, const uv_buf_t *buffer)
{
	struct transport *transport = stream->data;

	if (length > 0)
		take(transport, buffer->base, (size_t)length);
	else if (length < 0)
		end(transport);
	free(buffer->base);
}

static void
read_file(struct transport *transport)
{
	char bytes[1 << 16];
	ssize_t length;

	while (!transport->ended && ((length = read(STDIN_FILENO, bytes, sizeof bytes)) > 0 ||
				     (length < 0 && errno == EINTR)))
		if (length > 0)
			take(transport, bytes, (size_t)length);
	end(transport);
}

/* ---- out ---- */

struct sending {
	uv_write_t request;
	struct text text;
};

static void
on_written(uv_write_t *request, int status)
{
	struct sending *sending = request->data;
	struct transport *transport = request->handle->data;

	text_free(&sending->text);
	free(sending);
	if (status < 0 && status != UV_ECANCELED)
		end(transport);
}

static void
write_file(const struct text *text)
{
	for (size_t at = 0; at < text->length;) {
		ssize_t length = write(STDOUT_FILENO, text->data + at, text->length - at);
		if (length < 0 && errno == EINTR)
			continue;
		if (length <= 0)
			return; /* a full disk: nobody reads this any more */
		at += (size_t)length;
	}
}

void
transport_send(struct transport *transport, const char *body, size_t length)
{
	struct sending *sending = xmalloc(sizeof *sending);

	*sending = (struct sending){.request.data = sending};
	message_write(&sending->text, body, length);
	uv_buf_t buffer = uv_buf_init(sending->text.data, (unsigned)sending->text.length);
	if (transport->out_open && uv_write(&sending->request, (uv_stream_t *)&transport->out,
					    &buffer, 1, on_written) == 0)
		return;
	if (!transport->out_open)
		write_file(&sending->text);
	text_free(&sending->text);
	free(sending);
}

/* ---- both ---- */

static bool
open_pipe(uv_loop_t *loop, uv_pipe_t *pipe, int fd, void *data)
{
	if (uv_guess_handle(fd) != UV_NAMED_PIPE)
		return false;
	uv_pipe_init(loop, pipe, 0);
	pipe->data = data;
	if (uv_pipe_open(pipe, fd) == 0)
		return true;
	uv_close((uv_handle_t *)pipe, NULL);
	return false;
}

bool
transport_start(struct transport *transport, uv_loop_t *loop)
{
	uv_handle_type kind = uv_guess_handle(STDIN_FILENO);

	if (kind != UV_NAMED_PIPE && kind != UV_FILE)
		return false;
	transport->in_open = open_pipe(loop, &transport->in, STDIN_FILENO, transport);
	transport->out_open = open_pipe(loop, &transport->out, STDOUT_FILENO, transport);
	if (transport->in_open)
		uv_read_start((uv_stream_t *)&transport->in, give_buffer, on_read);
	else
		read_file(transport);
	return true;
}

static void
on_shut_down(uv_shutdown_t *request, int status)
{
	(void)status;
	uv_close((uv_handle_t *)request->handle, NULL);
	free(request);
}

void
transport_close(struct transport *transport, bool flush)
{
	transport->ended = true;
	if (transport->in_open)
		uv_close((uv_handle_t *)&transport->in, NULL);
	if (!transport->out_open)
		return;
	uv_shutdown_t *request = xmalloc(sizeof *request);
	if (flush && uv_shutdown(request, (uv_stream_t *)&transport->out, on_shut_down) == 0)
		return;
	free(request);
	uv_close((uv_handle_t *)&transport->out, NULL);
}

void
transport_free(struct transport *transport)
{
	message_reader_free(&transport->reader);
}
