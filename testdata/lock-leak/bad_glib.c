// GLib's mutexes and reader/writer locks.
#include <glib.h>

struct cache {
	GMutex lock;
	GRecMutex nested;
	int entries[64];
	int used, dirty;
};

int good_lookup(struct cache *cache, int key)
{
	g_mutex_lock(&cache->lock);
	for (int i = 0; i < cache->used; i++)
		if (cache->entries[i] == key)
			return i; // the result tells, for all one knows
	g_mutex_unlock(&cache->lock);
	return -1;
}

gboolean bad_store(struct cache *cache, int key)
{
	g_mutex_lock(&cache->lock); // expect: lock-leak
	if (cache->used == 64)
		return -1; // expect-note: "leaves it locked"
	cache->entries[cache->used++] = key;
	g_mutex_unlock(&cache->lock);
	return TRUE;
}

void bad_flush(struct cache *cache)
{
	g_mutex_lock(&cache->lock); // expect: lock-leak
	if (!cache->dirty)
		return;
	cache->used = 0;
	g_mutex_unlock(&cache->lock);
}

// Twice in, once out.
void bad_nested(struct cache *cache, int deep)
{
	g_rec_mutex_lock(&cache->nested); // expect: lock-leak
	if (deep) {
		g_rec_mutex_lock(&cache->nested);
		cache->used++;
		g_rec_mutex_unlock(&cache->nested);
		return; // expect-note: "leaves it locked"
	}
	g_rec_mutex_unlock(&cache->nested);
}

void good_nested(struct cache *cache)
{
	g_rec_mutex_lock(&cache->nested);
	g_rec_mutex_lock(&cache->nested);
	cache->used++;
	g_rec_mutex_unlock(&cache->nested);
	g_rec_mutex_unlock(&cache->nested);
}
