// Where the mutex is does not matter: members, globals, elements, pointees, what functions return.
#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <vector>

std::mutex registry_mutex;
static std::recursive_mutex config_mutex;
int registered;

struct shard {
	mutable std::shared_mutex mutex;
	std::map<std::string, int> rows;
};

std::mutex &log_mutex()
{
	static std::mutex mutex;
	return mutex;
}

class sharded {
public:
	void bad_element(std::size_t at, const std::string &key)
	{
		std::unique_lock<std::shared_mutex>{shards_[at].mutex}; // expect: discarded-guard
		shards_[at].rows.erase(key);
	}
	int bad_pointee(const std::shared_ptr<shard> &at) const
	{
		std::shared_lock<std::shared_mutex>{at->mutex}; // expect: discarded-guard
		return static_cast<int>(at->rows.size());
	}
	void bad_owner(std::unique_ptr<std::mutex> &mutex)
	{
		std::lock_guard<std::mutex>{*mutex}; // expect: discarded-guard
		shards_.front().rows.clear();
	}
	void bad_reference(const std::string &key)
	{
		shard &at = shards_[key.size() % shards_.size()];
		std::scoped_lock{at.mutex}; // expect: discarded-guard
		++at.rows[key];
	}
	void bad_all()
	{
		for (shard &at : shards_)
			std::unique_lock<std::shared_mutex>{at.mutex}; // expect: discarded-guard
		for (shard &at : shards_)
			at.rows.clear();
	}
	void good_all()
	{
		std::vector<std::unique_lock<std::shared_mutex>> held;
		for (shard &at : shards_)
			held.emplace_back(at.mutex);
		for (shard &at : shards_)
			at.rows.clear();
	}

private:
	std::array<shard, 8> shards_;
};

void bad_global()
{
	std::lock_guard<std::mutex>{registry_mutex}; // expect: discarded-guard
	++registered;
	std::lock_guard<std::recursive_mutex>{config_mutex}; // expect: discarded-guard
	++registered;
}

void bad_returned_mutex()
{
	std::lock_guard<std::mutex>{log_mutex()}; // expect: discarded-guard
	++registered;
}

int bad_static_in_function()
{
	static std::mutex mutex;
	static int next;

	std::lock_guard<std::mutex>{mutex}; // expect: discarded-guard
	return ++next;
}
