// Lock coupling: the next node is locked before the last one is given back.
// expect-none
#include <memory>
#include <mutex>

struct node {
	std::mutex mutex;
	int key = 0;
	node *next = nullptr;
};

class ordered_list {
public:
	bool good_contains(int key)
	{
		node *last = &head_;
		last->mutex.lock();
		while (node *current = last->next) {
			current->mutex.lock();
			last->mutex.unlock();
			last = current;
			if (current->key == key) {
				current->mutex.unlock();
				return true;
			}
		}
		last->mutex.unlock();
		return false;
	}
	void good_insert(node *fresh)
	{
		node *last = &head_;
		last->mutex.lock();
		node *current = last->next;
		if (current)
			current->mutex.lock();
		while (current && current->key < fresh->key) {
			last->mutex.unlock();
			last = current;
			current = current->next;
			if (current)
				current->mutex.lock();
		}
		fresh->next = current;
		last->next = fresh;
		if (current)
			current->mutex.unlock();
		last->mutex.unlock();
	}
	// Returns with one node locked.
	node *good_find_locked(int key)
	{
		node *last = &head_;
		last->mutex.lock();
		for (node *current = last->next; current; current = current->next) {
			current->mutex.lock();
			last->mutex.unlock();
			last = current;
			if (current->key == key)
				return current;
		}
		last->mutex.unlock();
		return nullptr;
	}

private:
	node head_;
};
