// Older code: the count is an integer of its own, shared by all copies.
#include <future>
#include <thread>

template <class T> class counted_ptr {
public:
	explicit counted_ptr(T *object) : object_(object), count_(new long(1)) {}
	counted_ptr(const counted_ptr &other) : object_(other.object_), count_(other.count_)
	{
		*count_ = *count_ + 1; // expect-note: "changed without atomics"
	}
	counted_ptr &operator=(const counted_ptr &other)
	{
		if (this != &other) {
			drop();
			object_ = other.object_;
			count_ = other.count_;
			(*count_)++;
		}
		return *this;
	}
	~counted_ptr() { drop(); }
	T &operator*() const { return *object_; }

private:
	void drop()
	{
		if (--*count_)
			return;
		delete object_;
		delete count_;
	}
	T *object_;
	long *count_;
};

struct settings {
	int retries = 3;
};

// Only the assignment is written by hand here: copies are rare, assignments count.
class slot {
public:
	explicit slot(int *users) : users_(users) {}
	slot(const slot &) = delete;
	slot &operator=(const slot &other)
	{
		users_ = other.users_;
		++*users_;
		return *this;
	}
	~slot()
	{
		if (--*users_ == 0)
			delete users_;
	}

private:
	int *users_;
};

int bad_async(counted_ptr<settings> shared)
{
	auto answer = std::async(std::launch::async, [shared] { return (*shared).retries; }); // expect: non-send-capture

	return answer.get();
}

void bad_by_pointer(slot *place)
{
	std::thread worker([place] { (void)place; }); // expect: non-send-capture "'slot *'"
	worker.join();
}
