/*
 * ".." is taken off textually, as compilers do in what they print: behind a
 * symbolic link to a folder that is not where the kernel would go.
 */
#include "project/pathname.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"

/* Appends the components of PATH to OUT, which is "" or begins with a slash and does not end with
 * one. */
static void
append_components(struct text *out, const char *path)
{
	while (*path) {
		size_t length = strcspn(path, "/");
		if (length == 2 && memcmp(path, "..", 2) == 0) {
			const char *slash = out->data ? strrchr(out->data, '/') : NULL;
			if (slash)
				out->data[out->length = (size_t)(slash - out->data)] = '\0';
		} else if (length > 1 || (length == 1 && *path != '.')) {
			text_putc(out, '/');
			text_append(out, path, length);
		}
		path += length;
		path += strspn(path, "/");
	}
}

char *
pathname_absolute(struct arena *arena, const char *directory, const char *path)
{
	struct text out = {0};

	if (*path != '/')
		append_components(&out, directory);
	append_components(&out, path);
	char *result = arena_strdup(arena, out.length ? text_str(&out) : "/");
	text_free(&out);
	return result;
}

char *
pathname_parent(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return arena_strdup(arena, ".");
	if (slash == path)
		return arena_strdup(arena, "/");
	return arena_strndup(arena, path, (size_t)(slash - path));
}

const char *
pathname_base(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

const char *
pathname_extension(const char *path)
{
	const char *name = pathname_base(path);
	const char *dot = strrchr(name, '.');
	return dot && dot != name ? dot : "";
}

bool
pathname_below(const char *path, const char *directory)
{
	size_t length = strlen(directory);

	if (str_equal(directory, "/"))
		return *path == '/';
	return strncmp(path, directory, length) == 0 &&
	       (path[length] == '/' || path[length] == '\0');
}

char *
pathname_common(struct arena *arena, const char *a, const char *b)
{
	char *common = arena_strdup(arena, a);

	while (!pathname_below(b, common))
		common = pathname_parent(arena, common);
	return common;
}
