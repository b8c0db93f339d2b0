// boost::thread and GThread.
#include <boost/thread.hpp>
#include <glib.h>

int bad_boost()
{
	int rounds = 0;
	boost::thread worker([&rounds] { rounds++; }); // expect: unsynchronized-share

	rounds++;
	worker.join();
	return rounds;
}

struct scan {
	int files;
	GMutex lock;
};

static gpointer scan_files(gpointer data)
{
	scan *job = static_cast<scan *>(data);

	job->files++;
	return nullptr;
}

static gpointer scan_locked(gpointer data)
{
	scan *job = static_cast<scan *>(data);

	g_mutex_lock(&job->lock);
	job->files++;
	g_mutex_unlock(&job->lock);
	return nullptr;
}

int bad_glib()
{
	scan job = {};
	GThread *thread = g_thread_new("scan", scan_files, &job); // expect: unsynchronized-share "job.files"

	job.files++;
	g_thread_join(thread);
	return job.files;
}

int good_glib()
{
	scan job = {};
	GThread *thread = g_thread_new("scan", scan_locked, &job);

	g_mutex_lock(&job.lock);
	job.files++;
	g_mutex_unlock(&job.lock);
	g_thread_join(thread);
	return job.files;
}
