// What a factory gives has the guard inside: an aggregate, a class, a pair, a list of them.
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <utility>
#include <vector>

struct rows {
	std::map<int, std::string> by_id;
	int version = 0;
};

struct locked_rows {
	std::unique_lock<std::mutex> hold;
	rows *data;
};

class locked_class {
public:
	locked_class(std::mutex &mutex, rows &data) : hold_(mutex), data_(data) {}
	locked_class(locked_class &&) = default;
	rows &data() const { return data_; }

private:
	std::unique_lock<std::mutex> hold_;
	rows &data_;
};

class database {
public:
	locked_rows aggregate() { return {std::unique_lock<std::mutex>(mutex_), &rows_}; }
	locked_class object() { return locked_class(mutex_, rows_); }
	std::pair<std::unique_lock<std::mutex>, rows *> pair() { return {std::unique_lock<std::mutex>(mutex_), &rows_}; }
	std::vector<std::unique_lock<std::mutex>> all();
	std::tuple<std::shared_lock<std::shared_mutex>, const rows *> read();

	void bad_aggregate()
	{
		aggregate(); // expect: discarded-guard
		++rows_.version;
	}
	void bad_class()
	{
		object(); // expect: discarded-guard
		++rows_.version;
	}
	void bad_pair()
	{
		pair(); // expect: discarded-guard
		++rows_.version;
	}
	void bad_list()
	{
		all(); // expect: discarded-guard
		++rows_.version;
	}
	int bad_tuple()
	{
		read(); // expect: discarded-guard
		return rows_.version;
	}
	int good_used()
	{
		aggregate().data->by_id.clear();
		++object().data().version;
		pair().second->version = 3;
		auto held = all();
		auto [hold, data] = aggregate();
		return data->version + std::get<1>(read())->version;
	}

private:
	std::mutex mutex_;
	rows rows_;
};
