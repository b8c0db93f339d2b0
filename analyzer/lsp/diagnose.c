/*
 * A process is known by its socket: the end of it means that the process is done
 * or dead, and waitpid() tells which. Its first line is the report, each further
 * one the answer to the oldest question.
 *
 * Due times are looked at by one timer. As many checks run at once as --jobs
 * says; those that have reported do not count, they sleep.
 */
#include "lsp/diagnose.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "project/session.h"
#include "report/json_value.h"

enum { SAY_WARNING = 2, LOG_MAX = 4096 };

struct worker {
	uv_pipe_t pipe;
	struct diagnose *diagnose;
	struct job *job; /* NULL: nobody wants it any more */
	pid_t pid;
	int log; /* its standard error, in memory; -1: there is none */
	int64_t version;
	bool reported;
	struct text lines;
	VEC(uint32_t) tickets; /* of open questions, the oldest first */
};

struct job {
	char *uri;
	uint64_t due; /* by the loop's clock; 0: not at all */
	struct worker *worker;
	json_t *diagnostics; /* published; NULL: none yet */
	int64_t version;     /* that they are of */
};

/* ---- jobs ---- */

static struct job *
find_job(const struct diagnose *diagnose, const char *uri)
{
	for (uint32_t i = 0; i < diagnose->jobs.count; i++)
		if (str_equal(diagnose->jobs.items[i]->uri, uri))
			return diagnose->jobs.items[i];
	return NULL;
}

static struct job *
add_job(struct diagnose *diagnose, const char *uri)
{
	struct job *job = xmalloc(sizeof *job);

	*job = (struct job){.uri = xstrdup(uri)};
	*vec_push(&diagnose->jobs) = job;
	return job;
}

static void
free_job(struct job *job)
{
	json_decref(job->diagnostics);
	free(job->uri);
	free(job);
}

/* ---- the end of a process ---- */

static void
on_closed(uv_handle_t *handle)
{
	struct worker *worker = handle->data;

	if (worker->log >= 0)
		close(worker->log);
	text_free(&worker->lines);
	vec_free(&worker->tickets);
	free(worker);
}

/* Its status, as of waitpid(). The process is dead, or is about to be. */
static int
end_worker(struct worker *worker)
{
	struct diagnose *diagnose = worker->diagnose;
	int status = 0;

	while (waitpid(worker->pid, &status, 0) < 0 && errno == EINTR)
		;
	for (uint32_t i = 0; i < worker->tickets.count; i++)
		rpc_reject(diagnose->rpc, worker->tickets.items[i], RPC_CONTENT_MODIFIED,
			   "the document has changed");
	worker->tickets.count = 0;
	diagnose->running -= !worker->reported;
	worker->job->worker = NULL;
	worker->job = NULL;
	uv_close((uv_handle_t *)&worker->pipe, on_closed);
	return status;
}

static void
kill_worker(struct job *job)
{
	if (!job->worker)
		return;
	kill(job->worker->pid, SIGKILL);
	end_worker(job->worker);
}

/* ---- what is said to people ---- */

static void
say(struct diagnose *diagnose, const char *method, const char *message)
{
	rpc_notify(diagnose->rpc, method,
		   json_pack("{s:i, s:o}", "type", SAY_WARNING, "message", json_of(message)));
}

__attribute__((format(printf, 2, 3))) static void
log_message(struct diagnose *diagnose, const char *format, ...)
{
	struct text text = {0};
	va_list arguments;

	text_puts(&text, "sendsync: ");
	va_start(arguments, format);
	text_vprintf(&text, format, arguments);
	va_end(arguments);
	say(diagnose, "window/logMessage", text_str(&text));
	text_free(&text);
}

/* A mistake in the configuration stays one: it is shown once, then only logged. */
static void
show_mistake(struct diagnose *diagnose, const char *message)
{
	bool again = str_equal(diagnose->told, message);

	say(diagnose, again ? "window/logMessage" : "window/showMessage", message);
	free(diagnose->told);
	diagnose->told = xstrdup(message);
}

/* What the process said on standard error, into MESSAGE. */
static void
read_log(int log, char message[LOG_MAX])
{
	ssize_t got = log >= 0 ? pread(log, message, LOG_MAX - 1, 0) : 0;
	size_t length = got > 0 ? (size_t)got : 0;

	while (length && message[length - 1] == '\n')
		length--;
	message[length] = '\0';
}

/* The process ended and has not reported. */
static void
tell_end(struct diagnose *diagnose, const char *uri, int status, const char *said)
{
	const char *signal = WIFSIGNALED(status) ? sigabbrev_np(WTERMSIG(status)) : NULL;

	if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_USAGE && *said)
		show_mistake(diagnose, said);
	else if (WIFSIGNALED(status))
		log_message(diagnose, "the check of %s ended with SIG%s", uri,
			    signal ? signal : "?");
	else
		log_message(diagnose, "the check of %s ended with status %d", uri,
			    WEXITSTATUS(status));
}

/* ---- what comes of a process ---- */

/* LIST is taken over. */
static void
publish(struct diagnose *diagnose, const char *uri, const int64_t *version, json_t *list)
{
	json_t *params = json_pack("{s:s, s:o}", "uri", uri, "diagnostics", list);

	if (version)
		json_object_set_new(params, "version", json_integer(*version));
	rpc_notify(diagnose->rpc, "textDocument/publishDiagnostics", params);
}

/* Of a file that could not be analysed, what was found before stays. */
static void
take_report(struct worker *worker, const json_t *report)
{
	struct job *job = worker->job;
	const char *reason = json_string_value(json_object_get(report, "reason"));

	worker->reported = true;
	worker->diagnose->running--;
	if (json_is_true(json_object_get(report, "ok"))) {
		json_decref(job->diagnostics);
		job->diagnostics = json_incref(json_object_get(report, "diagnostics"));
		job->version = worker->version;
		publish(worker->diagnose, job->uri, &job->version, json_incref(job->diagnostics));
		return;
	}
	log_message(worker->diagnose, "%s could not be analysed: %s", job->uri,
		    reason ? reason : "");
}

static void
take_answer(struct worker *worker, json_t *answer)
{
	if (!worker->tickets.count) {
		json_decref(answer);
		return;
	}
	uint32_t ticket = worker->tickets.items[0];
	worker->tickets.count--;
	memmove(worker->tickets.items, worker->tickets.items + 1,
		worker->tickets.count * sizeof *worker->tickets.items);
	rpc_resolve(worker->diagnose->rpc, ticket, answer);
}

static void arm(struct diagnose *diagnose);

static void
take_line(struct worker *worker, const char *line, size_t length)
{
	json_t *json = json_loadb(line, length, JSON_DECODE_ANY, NULL);

	if (worker->reported) {
		take_answer(worker, json ? json : json_null());
		return;
	}
	take_report(worker, json);
	json_decref(json);
	arm(worker->diagnose);
}

static void
take_bytes(struct worker *worker, const char *bytes, size_t length)
{
	struct text *lines = &worker->lines;
	const char *begin, *end;

	text_append(lines, bytes, length);
	begin = text_str(lines);
	while ((end = strchr(begin, '\n'))) {
		take_line(worker, begin, (size_t)(end - begin));
		begin = end + 1;
	}
	size_t left = strlen(begin);
	memmove(lines->data, begin, left + 1);
	lines->length = left;
}

static void
take_end(struct worker *worker)
{
	struct diagnose *diagnose = worker->diagnose;
	struct job *job = worker->job;
	bool reported = worker->reported;
	char said[LOG_MAX];

	read_log(worker->log, said);
	kill(worker->pid, SIGKILL); /* it cannot be heard any more */
	int status = end_worker(worker);
	if (!reported)
		tell_end(diagnose, job->uri, status, said);
	arm(diagnose);
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
	struct worker *worker = stream->data;

	if (length > 0)
		take_bytes(worker, buffer->base, (size_t)length);
	else if (length < 0)
		take_end(worker); // NOLINT(blocking-in-async): it is killed, and so ends at once
	free(buffer->base);
}

/* ---- the start of a process ---- */

static pid_t
fork_checker(const struct diagnose *diagnose, const struct document *document, const int ends[2],
	     int log)
{
	pid_t pid = fork();

	if (pid != 0)
		return pid;
	close(ends[0]);
	if (log >= 0)
		dup2(log, STDERR_FILENO);
	checker_main(&diagnose->settings, diagnose->documents, document, ends[1]);
}

static struct worker *
new_worker(struct diagnose *diagnose, const struct document *document)
{
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0)
		return NULL;
	int log = memfd_create("log", MFD_CLOEXEC);
	pid_t pid = fork_checker(diagnose, document, ends, log);
	close(ends[1]);
	if (pid < 0) {
		close(ends[0]);
		if (log >= 0)
			close(log);
		return NULL;
	}
	struct worker *worker = xmalloc(sizeof *worker);
	*worker = (struct worker){
		.diagnose = diagnose, .pid = pid, .log = log, .version = document->version};
	uv_pipe_init(diagnose->loop, &worker->pipe, 0);
	worker->pipe.data = worker;
	uv_pipe_open(&worker->pipe, ends[0]);
	uv_read_start((uv_stream_t *)&worker->pipe, give_buffer, on_read);
	return worker;
}

static void
start_job(struct diagnose *diagnose, struct job *job)
{
	const struct document *document = documents_find(diagnose->documents, job->uri);

	job->due = 0;
	job->worker = new_worker(diagnose, document);
	if (!job->worker) {
		log_message(diagnose, "no process for a check");
		return;
	}
	job->worker->job = job;
	diagnose->running++;
}

/* ---- when ---- */

static struct job *
next_job(const struct diagnose *diagnose)
{
	struct job *next = NULL;

	for (uint32_t i = 0; i < diagnose->jobs.count; i++) {
		struct job *job = diagnose->jobs.items[i];
		if (job->due && (!next || job->due < next->due))
			next = job;
	}
	return next;
}

static uint32_t
most_at_once(const struct diagnose *diagnose)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);

	if (diagnose->settings.options->jobs)
		return diagnose->settings.options->jobs;
	return processors > 0 ? (uint32_t)processors : 1;
}

static void
on_timer(uv_timer_t *timer)
{
	arm(timer->data);
}

/* Starts what is due, and sets the timer for what is not. */
static void
arm(struct diagnose *diagnose)
{
	uint64_t now = uv_now(diagnose->loop);
	struct job *job;

	uv_timer_stop(&diagnose->timer);
	while (diagnose->running < most_at_once(diagnose) && (job = next_job(diagnose))) {
		if (job->due > now) {
			uv_timer_start(&diagnose->timer, on_timer, job->due - now, 0);
			return;
		}
		start_job(diagnose, job);
	}
}

/* ---- what the server calls ---- */

void
diagnose_start(struct diagnose *diagnose)
{
	uv_timer_init(diagnose->loop, &diagnose->timer);
	diagnose->timer.data = diagnose;
}

static void
schedule(struct diagnose *diagnose, struct job *job, uint64_t delay)
{
	uv_update_time(diagnose->loop);
	kill_worker(job);
	job->due = uv_now(diagnose->loop) + delay + 1;
	arm(diagnose);
}

void
diagnose_schedule(struct diagnose *diagnose, const char *uri, uint64_t delay)
{
	struct job *job = find_job(diagnose, uri);

	schedule(diagnose, job ? job : add_job(diagnose, uri), delay);
}

void
diagnose_schedule_all(struct diagnose *diagnose, uint64_t delay)
{
	for (uint32_t i = 0; i < diagnose->jobs.count; i++)
		schedule(diagnose, diagnose->jobs.items[i], delay);
}

void
diagnose_forget(struct diagnose *diagnose, const char *uri)
{
	for (uint32_t i = 0; i < diagnose->jobs.count; i++) {
		struct job *job = diagnose->jobs.items[i];
		if (!str_equal(job->uri, uri))
			continue;
		kill_worker(job);
		publish(diagnose, uri, NULL, json_array());
		diagnose->jobs.items[i] = *vec_last(&diagnose->jobs);
		diagnose->jobs.count--;
		free_job(job);
		break;
	}
	arm(diagnose);
}

const json_t *
diagnose_published(const struct diagnose *diagnose, const struct document *document)
{
	const struct job *job = find_job(diagnose, document->uri);

	return job && job->version == document->version ? job->diagnostics : NULL;
}

/* The question is so short that a socket always takes it whole, or the process is stuck. */
static bool
send_question(struct worker *worker, struct position position)
{
	struct text line = {0};

	text_printf(&line, "{\"line\":%u,\"character\":%u}\n", position.line, position.character);
	uv_buf_t buffer = uv_buf_init(line.data, (unsigned)line.length);
	bool sent = uv_try_write((uv_stream_t *)&worker->pipe, &buffer, 1) == (int)line.length;
	text_free(&line);
	return sent;
}

void
diagnose_ask(struct diagnose *diagnose, const char *uri, struct position position, uint32_t ticket)
{
	struct job *job = find_job(diagnose, uri);

	if (job && job->worker && send_question(job->worker, position))
		*vec_push(&job->worker->tickets) = ticket;
	else if (job && job->due)
		rpc_reject(diagnose->rpc, ticket, RPC_CONTENT_MODIFIED, "the document has changed");
	else
		rpc_resolve(diagnose->rpc, ticket, json_null());
}

void
diagnose_close(struct diagnose *diagnose)
{
	for (uint32_t i = 0; i < diagnose->jobs.count; i++) {
		kill_worker(diagnose->jobs.items[i]);
		free_job(diagnose->jobs.items[i]);
	}
	vec_free(&diagnose->jobs);
	free(diagnose->told);
	diagnose->told = NULL;
	uv_close((uv_handle_t *)&diagnose->timer, NULL);
}
