// Guards from macros: one that forgets the name, one that pastes it wrong, one that counts.
#include <mutex>
#include <string>
#include <vector>

#define LOCK_IT(lock) std::lock_guard<std::mutex>{lock}
#define SYNCHRONIZED(object) std::unique_lock<std::mutex>((object)->mutex)
#define WITH_LOCK(lock, statement)                                                                \
	do {                                                                                       \
		std::lock_guard<std::mutex>{lock};                                                \
		statement;                                                                         \
	} while (0)
#define CONCAT_(a, b) a##b
#define CONCAT(a, b) CONCAT_(a, b)
#define SCOPED(lock) std::lock_guard<std::mutex> CONCAT(hold_, __LINE__){lock}
#define CRITICAL(lock) if (std::lock_guard<std::mutex> critical_{lock}; true)

struct printer {
	std::mutex mutex;
	std::vector<std::string> pages;
};

void bad_macro(printer &p, const std::string &page)
{
	LOCK_IT(p.mutex); // expect: discarded-guard
	p.pages.push_back(page);
}

void bad_macro_of_pointer(printer *p)
{
	SYNCHRONIZED(p); // expect: discarded-guard
	p->pages.clear();
}

void bad_macro_with_statement(printer &p)
{
	WITH_LOCK(p.mutex, p.pages.pop_back()); // expect: discarded-guard
}

void bad_macro_in_branch(printer &p, bool shared)
{
	if (shared)
		LOCK_IT(p.mutex); // expect: discarded-guard
	p.pages.clear();
}

void good_macro(printer &p, const std::string &page)
{
	SCOPED(p.mutex);
	p.pages.push_back(page);
}

void good_block(printer &p, const std::string &page)
{
	CRITICAL(p.mutex)
	{
		p.pages.push_back(page);
	}
}

void good_comma(printer &p, const std::string &page)
{
	LOCK_IT(p.mutex), p.pages.push_back(page);
}
