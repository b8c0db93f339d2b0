// Bound as an argument of a thread, or as the callable object itself. Primary: the argument.
#include <future>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>

#include "sendsync.h"

struct NOT_SEND_BECAUSE("an OpenGL context is current on one thread") gl_context {
	gl_context();
	gl_context(const gl_context &);
	gl_context(gl_context &&) noexcept;
	void upload(int texture) const;
	void make_current();
};

void upload_all(gl_context context, int first, int last);
void upload_until(std::stop_token stop, gl_context context);
int upload_counted(gl_context context);

void
bad_function_argument()
{
	gl_context context;
	std::thread uploader(upload_all, context, 0, 16); // expect: non-send-capture@35
	uploader.join();
}

void
bad_moved_argument()
{
	gl_context context;
	std::thread uploader(&upload_all, std::move(context), 0, 16); // expect: non-send-capture
	uploader.join();
}

void
bad_temporary_argument()
{
	std::thread uploader(upload_all, gl_context(), 0, 16); // expect: non-send-capture
	uploader.join();
}

void
bad_member_function()
{
	gl_context context;
	std::thread uploader(&gl_context::upload, context, 7); // expect: non-send-capture@44
	uploader.join();
}

void
bad_stop_token(const gl_context &context)
{
	std::jthread uploader(upload_until, context); // expect: non-send-capture
}

int
bad_async(const gl_context &context)
{
	// expect-next: non-send-capture
	auto count = std::async(std::launch::async, upload_counted, context);
	return count.get();
}

void
bad_lambda_argument()
{
	gl_context context;
	std::thread uploader([](gl_context own, int texture) { own.upload(texture); },
			     std::move(context), 3); // expect: non-send-capture
	uploader.join();
}

// A callable object of the project's own.
struct uploader {
	gl_context context; // expect-note: "context"
	int texture;

	void operator()() const
	{
		context.upload(texture);
	}
};

void
bad_callable_object()
{
	std::thread worker(uploader{gl_context(), 3}); // expect: non-send-capture
	worker.join();
}

void
good_made_over_there()
{
	std::thread worker([](int texture) { gl_context().upload(texture); }, 3);
	worker.join();
}
