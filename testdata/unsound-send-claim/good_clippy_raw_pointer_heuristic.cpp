// clippy #8045: lists made of raw pointers, with a PhantomData-like tag, are what the claim is for.
// expect-none
#include "sendsync.h"

template <class T> struct phantom {
};
struct NOT_SEND owner {
	int id;
};

template <class T> class SEND SYNC linked_list
{
      public:
	T *front()
	{
		return head_ ? &head_->value : nullptr;
	}

      private:
	struct node {
		T value;
		node *next, *previous;
	};
	node *head_ = nullptr;
	node *tail_ = nullptr;
	owner *made_by_ = nullptr;
	phantom<node> marker_;
};

bool
is_empty(linked_list<owner> &of)
{
	return !of.front();
}
