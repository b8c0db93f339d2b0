// A thumbnailer: g_thread_new for each file of a folder and for each element of a GList.
#include <dirent.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>

char *copy_text(const char *text);
void free_text(char *text);
int has_thumbnail(const char *path);

static gpointer
make_thumbnail(gpointer data)
{
	char *path = data;

	printf("thumbnail of %s\n", path);
	free_text(path);
	return NULL;
}

static int
is_hidden(const struct dirent *entry)
{
	return entry->d_name[0] == '.';
}

void
bad_each_file(DIR *folder)
{
	struct dirent *entry;

	while ((entry = readdir(folder)) != NULL) {
		GThread *thread;

		if (is_hidden(entry) || has_thumbnail(entry->d_name))
			continue;
		// expect-next: thread-per-item
		thread = g_thread_new("thumbnail", make_thumbnail, copy_text(entry->d_name));
		g_thread_unref(thread);
	}
}

struct entry {
	struct entry *next;
	const char *path;
};

static void
start_one(const char *path)
{
	g_thread_unref(g_thread_new("thumbnail", make_thumbnail, copy_text(path)));
}

void
bad_each_entry(struct entry *entries)
{
	struct entry *entry;

	for (entry = entries; entry; entry = entry->next)
		if (!has_thumbnail(entry->path))
			start_one(entry->path); // expect: thread-per-item
}
