// An empty result says that it did not work: nobody will unlock.
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

class directory {
public:
	std::optional<int> bad_find(const std::string &name)
	{
		mutex_.lock(); // expect: lock-leak
		auto found = ids_.find(name);
		if (found == ids_.end())
			return std::nullopt; // expect-note: "leaves it locked"
		int id = found->second;
		mutex_.unlock();
		return id;
	}
	std::unique_ptr<std::string> bad_name(int id)
	{
		mutex_.lock(); // expect: lock-leak
		for (auto &[name, known] : ids_) {
			if (known != id)
				continue;
			auto copy = std::make_unique<std::string>(name);
			mutex_.unlock();
			return copy;
		}
		return nullptr; // expect-note: "leaves it locked"
	}
	std::string bad_first()
	{
		mutex_.lock(); // expect: lock-leak
		if (ids_.empty())
			return {};
		std::string first = ids_.begin()->first;
		mutex_.unlock();
		return first;
	}
	bool bad_bool(const std::string &name)
	{
		bool done = false;
		mutex_.lock(); // expect: lock-leak
		if (ids_.count(name) == 0)
			return done; // expect-note: "leaves it locked"
		ids_.erase(name);
		done = true;
		mutex_.unlock();
		return done;
	}

private:
	std::mutex mutex_;
	std::map<std::string, int> ids_;
};
