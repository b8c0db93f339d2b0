// peers 28: the future of std::async is dropped. No lock, no borrow that escapes: another rule's.
#include <future>
#include <string>

int compress(std::string path);

void
good_for_locks(const std::string &path)
{
	(void)std::async(std::launch::async, compress, path); // expect: discarded-future
}
