// A reference shares what it refers to: Send takes a Sync referee. A pointer may do the same, and is
// silent.
#include "sendsync.h"

class NOT_SYNC dictionary // expect-note: "NOT_SYNC"
{
      public:
	int find(const char *word) const;

      private:
	mutable int last_ = 0;
};

class SEND spell_checker
{
      public:
	explicit spell_checker(const dictionary &words) : words_(words), extra_(nullptr)
	{
	}
	bool knows(const char *word) const
	{
		return words_.find(word) >= 0 || (extra_ && extra_->find(word) >= 0);
	}

      private:
	const dictionary &words_; // expect: unsound-send-claim "'words_' has type 'const dictionary &'"
	const dictionary *extra_;
};
