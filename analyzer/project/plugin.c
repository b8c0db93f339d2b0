/*
 * Loading plugins. A shared object is opened with all of its symbols bound at
 * once, so that one that calls what this program does not offer is refused
 * here and not in the middle of a run; then its declaration is compared with
 * what this program was built from, and only then are its rules looked at.
 *
 * A plugin is code that the user chose to run: nothing shields from what it
 * does.
 */
#include "rules/plugin.h"

#include <dlfcn.h>
#include <string.h>

#include "base/text.h"
#include "project/plugin.h"
#include "project/session.h"

static bool
is_compatible(const struct sendsync_plugin *plugin, struct text *error)
{
	if (plugin->abi != SENDSYNC_RULE_ABI)
		text_printf(error, "it was built for rule ABI %u, and this is sendsync %s with %u",
			    plugin->abi, SENDSYNC_VERSION, (unsigned)SENDSYNC_RULE_ABI);
	else if (plugin->layout != SENDSYNC_RULE_LAYOUT)
		text_printf(error,
			    "it was built with other headers than sendsync %s; build it again",
			    SENDSYNC_VERSION);
	else if (!plugin->rules || !plugin->rules[0])
		text_puts(error, "it declares no rule");
	return error->length == 0;
}

/* An object without a slash would be looked for in the system's folders. */
static void *
open_library(const char *path, struct text *error)
{
	struct text name = {0};
	void *library;

	text_printf(&name, "%s%s", strchr(path, '/') ? "" : "./", path);
	library = dlopen(text_str(&name), RTLD_NOW | RTLD_LOCAL);
	if (!library) {
		const char *why = dlerror();
		size_t length = strlen(text_str(&name));

		/* It begins with the path, which the user is told anyway. */
		if (strncmp(why, text_str(&name), length) == 0 && why[length] == ':')
			why += length + 1 + strspn(why + length + 1, " ");
		text_puts(error, why);
	}
	text_free(&name);
	return library;
}

static bool
load(struct registry *registry, const char *path, struct text *error)
{
	const struct sendsync_plugin *plugin;
	void *library = open_library(path, error);

	if (!library)
		return false;
	*vec_push(&registry->libraries) = library;
	plugin = dlsym(library, "sendsync_plugin");
	if (!plugin) {
		text_puts(error, "it has no symbol `sendsync_plugin`, which a plugin defines");
		return false;
	}
	if (!is_compatible(plugin, error))
		return false;
	for (const struct rule *const *rule = plugin->rules; *rule; rule++)
		if (!registry_add(registry, *rule, error))
			return false;
	return true;
}

int
rules_load(struct registry *registry, const struct options *options)
{
	int code = EXIT_CLEAN;

	registry_init(registry);
	for (uint32_t i = 0; i < options->plugins.count && code == EXIT_CLEAN; i++) {
		struct text error = {0}, message = {0};
		const char *path = options->plugins.items[i];

		if (!load(registry, path, &error)) {
			text_printf(&message, "--plugin %s: %s", path, text_str(&error));
			code = session_fail(text_str(&message));
		}
		text_free(&message);
		text_free(&error);
	}
	return code;
}
