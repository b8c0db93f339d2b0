// A detached thread borrows a local. Primary: the capture, or the introducer when it is implicit.
#include <array>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct settings {
	std::string name;
	int level = 0;
};

void write_log(const std::string &text);
void store(const std::vector<int> &values);

void
bad_explicit(const char *user)
{
	std::string text = std::string("hello ") + user;
	std::thread writer([&text] { write_log(text); }); // expect: borrow-escapes-task "text"
	writer.detach();
}

void
bad_implicit(const char *user)
{
	std::string text = std::string("hello ") + user;
	std::thread writer([&] { write_log(text); }); // expect: borrow-escapes-task@21
	writer.detach();
}

void
bad_temporary(int count)
{
	std::vector<int> values(static_cast<size_t>(count), 1);
	std::thread([&values] { store(values); }).detach(); // expect: borrow-escapes-task
}

void
bad_one_of_several(settings from, std::string text)
{
	int level = from.level * 2;
	// expect-next: borrow-escapes-task
	std::thread writer([text, from, &level] {
		if (level > 1)
			write_log(text + from.name);
	});
	writer.detach();
}

void
bad_jthread(const char *user)
{
	std::string text(user);
	std::jthread writer([&text] { write_log(text); }); // expect: borrow-escapes-task
	writer.detach();
}

void
bad_array()
{
	char line[64] = "started";
	std::thread([&line] { write_log(line); }).detach(); // expect: borrow-escapes-task
}

void
bad_init_reference()
{
	settings own{"main", 3};
	// expect-next: borrow-escapes-task
	std::thread([&from = own] { write_log(from.name); }).detach();
}

void
bad_member_of_local()
{
	settings own{"main", 3};
	// expect-next: borrow-escapes-task
	std::thread([&name = own.name] { write_log(name); }).detach();
}

void
bad_structured_binding(const std::map<int, std::string> &names)
{
	auto [number, name] = *names.begin();
	std::thread([&name] { write_log(name); }).detach(); // todo: borrow-escapes-task
}

// Handed over as it should be.
void
good_copies(const char *user, settings from)
{
	std::string text(user);
	std::thread([text, from] { write_log(text + from.name); }).detach();
	std::thread([text = std::move(text)] { write_log(text); }).detach();
}
