// References, pointers and members that lead to a local by another name.
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct account {
	std::string owner;
	std::vector<int> bookings;
};

void audit(const account &which);
void sum(const std::vector<int> &bookings);

void
bad_alias(const char *owner)
{
	account own{owner, {}};
	const account &alias = own;
	std::thread([&alias] { audit(alias); }).detach(); // expect: borrow-escapes-task
}

void
bad_alias_of_field(const char *owner)
{
	account own{owner, {1, 2}};
	auto &bookings = own.bookings;
	std::thread([&] { sum(bookings); }).detach(); // expect: borrow-escapes-task
}

void
bad_alias_of_alias(account given)
{
	account &first = given;
	account &second = first;
	account *third = &second;
	std::thread([third] { audit(*third); }).detach(); // expect: borrow-escapes-task
}

void
bad_element(std::map<int, account> accounts)
{
	account &first = accounts[1];
	std::thread([&first] { audit(first); }).detach(); // expect: borrow-escapes-task
}

// A temporary whose life the reference prolongs: as long as the reference's own.
account find(int number);

void
bad_prolonged_temporary(int number)
{
	const account &found = find(number);
	std::thread([&found] { audit(found); }).detach(); // expect: borrow-escapes-task
}

void
bad_chosen(bool first)
{
	account left{"left", {}};
	account right{"right", {}};
	account *which = first ? &left : &right;
	std::thread([which] { audit(*which); }).detach(); // expect: borrow-escapes-task
}

account &registered(int number);

void
good_alias_of_unknown(int number, account *given, account &other)
{
	account &found = registered(number);
	account &pointed = *given;
	account *address = &other;
	std::thread([&found] { audit(found); }).detach();
	std::thread([&pointed] { audit(pointed); }).detach();
	std::thread([address] { audit(*address); }).detach();
}
