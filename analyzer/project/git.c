/*
 * Output goes to temporary files, not to pipes: there is nothing to multiplex,
 * and nothing can deadlock.
 */
#include "project/git.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"
#include "base/vec.h"

/* Appends the whole of FILE. */
static bool
read_back(FILE *file, struct text *out)
{
	char bytes[16384];
	size_t count;

	if (fseek(file, 0, SEEK_SET) != 0)
		return false;
	while ((count = fread(bytes, 1, sizeof bytes, file)) > 0)
		text_append(out, bytes, count);
	return !ferror(file);
}

typedef VEC(char *) word_list;

/* Our environment, but for what would change the form of a diff whatever the options say. */
static void
environment(word_list *words)
{
	for (char **word = environ; *word; word++)
		if (!str_starts_with(*word, "GIT_DIFF_OPTS="))
			*vec_push(words) = *word;
	*vec_push(words) = NULL;
}

static int
spawn_git(char *const *argv, int out, int err, pid_t *child)
{
	word_list words = {0};
	posix_spawn_file_actions_t actions;
	int error = posix_spawn_file_actions_init(&actions);

	if (error)
		return error;
	environment(&words);
	error = posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	if (!error)
		error = posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
	if (!error)
		error = posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
	if (!error)
		error = posix_spawnp(child, argv[0], &actions, NULL, argv, words.items);
	posix_spawn_file_actions_destroy(&actions);
	vec_free(&words);
	return error;
}

/* The exit code; -1 when it was killed. */
static int
wait_for(pid_t child)
{
	int status;

	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int
run(char *const *argv, FILE *out, FILE *err, struct text *complaint)
{
	pid_t child;
	int error;

	if (!out || !err) {
		text_puts(complaint, "cannot run git: there is no room for what it prints");
		return -1;
	}
	error = spawn_git(argv, fileno(out), fileno(err), &child);
	if (!error)
		return wait_for(child);
	text_printf(complaint, "cannot run git: %s", strerror(error));
	return -1;
}

static void
first_line(FILE *err, struct text *complaint)
{
	struct text all = {0};

	if (read_back(err, &all))
		text_append(complaint, text_str(&all), strcspn(text_str(&all), "\n"));
	text_free(&all);
}

int
git_run(const char *directory, const char *const *arguments, struct text *out,
	struct text *complaint)
{
	static const char *const always[] = {"git", "--no-pager",           "--no-optional-locks",
					     "-c",  "core.fsmonitor=false", "-C"};
	VEC(const char *) argv = {0};
	FILE *captured = tmpfile(), *complained = tmpfile();

	for (size_t i = 0; i < sizeof always / sizeof *always; i++)
		*vec_push(&argv) = always[i];
	*vec_push(&argv) = directory;
	for (; *arguments; arguments++)
		*vec_push(&argv) = *arguments;
	*vec_push(&argv) = NULL;
	/* posix_spawn does not write to the words. */
	int code = run((char *const *)argv.items, captured, complained, complaint);
	if (code >= 0 && !read_back(captured, out))
		code = -1;
	if (code > 0)
		first_line(complained, complaint);
	if (captured)
		fclose(captured);
	if (complained)
		fclose(complained);
	vec_free(&argv);
	return code;
}
