// Lock coupling that forgets the first lock, or the last.
#include <mutex>

struct bucket {
	std::mutex mutex;
	int used = 0;
	bucket *next = nullptr;
};

class chain {
public:
	bool bad_first(int wanted)
	{
		head_.mutex.lock(); // expect: lock-leak
		if (head_.used == wanted)
			return false; // expect-note: "leaves it locked"
		bucket *next = head_.next;
		if (next)
			++next->used;
		head_.mutex.unlock();
		return true;
	}
	int bad_both(chain &other)
	{
		head_.mutex.lock(); // expect: lock-leak
		other.head_.mutex.lock(); // expect: lock-leak
		if (head_.used < other.head_.used)
			return -1;
		head_.used -= other.head_.used;
		other.head_.mutex.unlock();
		head_.mutex.unlock();
		return 0;
	}
	int bad_one_of_two(chain &other)
	{
		head_.mutex.lock(); // expect: lock-leak
		other.head_.mutex.lock();
		if (head_.used < other.head_.used) {
			other.head_.mutex.unlock();
			return -1; // expect-note: "leaves it locked"
		}
		head_.used -= other.head_.used;
		other.head_.mutex.unlock();
		head_.mutex.unlock();
		return 0;
	}
	// The walk ends with the last node locked when it was found: nobody unlocks it.
	void bad_walk(int wanted)
	{
		bucket *last = &head_;
		last->mutex.lock();
		while (bucket *current = last->next) {
			current->mutex.lock(); // expect: lock-leak
			last->mutex.unlock();
			last = current;
			if (last->used == wanted)
				return; // expect-note: "leaves it locked"
		}
		last->mutex.unlock();
	}

private:
	bucket head_;
};
