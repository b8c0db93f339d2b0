// A lazy<T> is bad whatever T is; a box<T> is as good as its T.
#include <thread>

template <class T> class lazy
{
      public:
	const T &get() const
	{
		if (!made_)
			value_ = T{};
		made_ = true;
		return value_;
	}

      private:
	mutable T value_{};
	mutable bool made_ = false;
};
template <class T> struct box {
	T value;
};

void
bad_lazy(const lazy<int> &limit)
{
	std::jthread reader([&limit] { limit.get(); }); // expect: non-sync-share
}

void
bad_box(const box<lazy<int>> &limit)
{
	std::jthread reader([&limit] { limit.value.get(); }); // expect: non-sync-share
}

int
good_box(const box<int> &limit)
{
	std::jthread reader([&limit] { (void)limit.value; });
	return limit.value;
}
