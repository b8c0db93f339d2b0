// POSIX threads from C++: casts to void *, new objects, owners that give up what they own.
#include <memory>
#include <pthread.h>
#include <string>
#include <utility>

#include "sendsync.h"

class NOT_SEND mail_folder
{
      public:
	explicit mail_folder(std::string path);
	~mail_folder();
	int sync();

	static void *entry(void *self)
	{
		static_cast<mail_folder *>(self)->sync();
		return nullptr;
	}
};

struct sync_job {
	std::string account;
	std::unique_ptr<mail_folder> inbox; // expect-note: "inbox"
};

void *run_job(void *job);

bool
bad_new(const std::string &path)
{
	pthread_t thread;
	auto *folder = new mail_folder(path);
	// expect-next: non-send-capture
	if (pthread_create(&thread, nullptr, &mail_folder::entry, folder) != 0) {
		delete folder;
		return false;
	}
	pthread_detach(thread);
	return true;
}

bool
bad_released(std::unique_ptr<mail_folder> folder)
{
	pthread_t thread;
	// expect-next: non-send-capture
	if (pthread_create(&thread, nullptr, mail_folder::entry, folder.get()) != 0)
		return false;
	pthread_join(thread, nullptr);
	return true;
}

bool
bad_static_cast(mail_folder &folder)
{
	pthread_t thread;
	// expect-next: non-send-capture
	if (pthread_create(&thread, nullptr, mail_folder::entry, static_cast<void *>(&folder)))
		return false;
	return pthread_join(thread, nullptr) == 0;
}

bool
bad_job(std::string account, std::unique_ptr<mail_folder> inbox)
{
	pthread_t thread;
	auto job = std::make_unique<sync_job>(sync_job{std::move(account), std::move(inbox)});
	if (pthread_create(&thread, nullptr, run_job, job.get()) != 0) // expect: non-send-capture
		return false;
	return pthread_join(thread, nullptr) == 0;
}

// A callable in a box of its own: the box has the type of the closure.
template <class Function>
void *
call_boxed(void *boxed)
{
	(*static_cast<Function *>(boxed))();
	return nullptr;
}

bool
good_path(std::string path)
{
	pthread_t thread;
	auto run = [&path] { mail_folder(path).sync(); };
	if (pthread_create(&thread, nullptr, call_boxed<decltype(run)>, &run) != 0)
		return false;
	return pthread_join(thread, nullptr) == 0;
}
