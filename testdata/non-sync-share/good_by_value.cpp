// What the task gets for itself nobody shares: a copy, a moved object, an owner.
// expect-none
#include <memory>
#include <thread>
#include <utility>

struct tokenizer {
	int next() const
	{
		return ++position;
	}
	mutable int position = 0;
};

void use(tokenizer with);

void
good_values(const tokenizer &of, std::unique_ptr<tokenizer> owner)
{
	std::jthread copied([of] { of.next(); });
	std::jthread moved([own = std::move(owner)] { own->next(); });
	std::jthread given(use, of);
	std::jthread made([copy = tokenizer{}] { copy.next(); });
}
