// expect-none
// Logs are appended to, and nobody calls that blocking.
#include <cstdarg>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <syslog.h>
#include <unistd.h>

#include "task.hpp"

namespace
{

std::mutex log_mutex;
std::FILE *log_file;

void
log_line(const char *format, ...)
{
	std::lock_guard hold(log_mutex);
	std::va_list arguments;
	va_start(arguments, format);
	std::vfprintf(log_file ? log_file : stderr, format, arguments);
	va_end(arguments);
	std::fflush(log_file);
}

void
log_to_file(const std::string &text)
{
	std::FILE *file = std::fopen("server.log", "a");
	if (!file)
		return;
	std::fwrite(text.data(), 1, text.size(), file);
	std::fclose(file);
}

void
log_crash(const std::string &text)
{
	int fd = ::open("server.log", O_WRONLY | O_APPEND | O_CREAT, 0644);
	(void)!::write(fd, text.data(), text.size());
	::close(fd);
}

} // namespace

demo::task<void>
good_server()
{
	int number = co_await demo::next_event();
	log_line("event %d\n", number);
	log_to_file("event\n");
	log_crash("event\n");
	syslog(LOG_INFO, "event %d", number);
	std::printf("event %d\n", number);
}
