// std::ref and std::cref, as an argument, bound, and captured by value.
#include <functional>
#include <thread>

class dictionary
{
      public:
	int find(int word) const
	{
		return last_ = word;
	}

      private:
	mutable int last_ = 0;
};

void look_up(const dictionary &in, int word);

void
bad_arguments(dictionary &words)
{
	std::jthread first(look_up, std::ref(words), 1);  // expect: non-sync-share
	std::jthread second(look_up, std::cref(words), 2); // expect: non-sync-share
}

void
bad_bound(dictionary &words)
{
	std::jthread first(std::bind(look_up, std::cref(words), 3)); // expect: non-sync-share
}

void
bad_captured(dictionary &words)
{
	std::jthread first([held = std::ref(words)] { held.get().find(4); }); // expect: non-sync-share
}

void
good_copied(dictionary words)
{
	std::jthread first(look_up, words, 5);
}
